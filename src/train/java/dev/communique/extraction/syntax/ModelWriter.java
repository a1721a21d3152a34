package dev.communique.extraction.syntax;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what was learnt as {@link Weights} reads it: embeddings in 8 bits, all else in 16, with a scale for each row. */
final class ModelWriter {

    private ModelWriter() {
    }

    /** The model's bytes. */
    static byte[] write(Trainee net) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(Weights.MAGIC);
            strings(net.vocabulary.tags(), out);
            strings(net.vocabulary.labels(), out);
            embeddings(net, out);
            out.writeInt(net.cells.length);
            for (Trainee.Cell[] layer : net.cells) {
                for (Trainee.Cell cell : layer) {
                    matrices(out, cell.input(), cell.recurrent(), cell.bias());
                }
            }
            matrices(out, net.tagger, net.taggerBias, net.tagEmbeddings, net.dependent, net.dependentBias, net.candidate, net.candidateBias,
                    net.distances, net.prior, net.labelDependent, net.labelBias, net.labelHead, net.labelDistances, net.label,
                    net.labelOutBias);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The network as it will run, with what is lost by quantization. */
    static Network network(Trainee net) {
        try {
            return new Network(Weights.read(new ByteArrayInputStream(write(net))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void strings(String[] strings, DataOutputStream out) throws IOException {
        out.writeInt(strings.length);
        for (String s : strings) {
            out.writeUTF(s);
        }
    }

    private static void embeddings(Trainee net, DataOutputStream out) throws IOException {
        int[] features = net.vocabulary.features();
        out.writeInt(features.length);
        for (int feature : features) {
            out.writeInt(feature);
        }
        out.writeInt(net.sizes.embedding());
        for (float[] row : net.embeddings.w) {
            float scale = scale(row, 127);
            out.writeFloat(scale);
            for (float value : row) {
                out.writeByte(Math.round(value / scale));
            }
        }
    }

    private static void matrices(DataOutputStream out, Param... params) throws IOException {
        for (Param param : params) {
            out.writeInt(param.w.length);
            out.writeInt(param.w[0].length);
            for (float[] row : param.w) {
                float scale = scale(row, 32767);
                out.writeFloat(scale);
                for (float value : row) {
                    out.writeShort(Math.round(value / scale));
                }
            }
        }
    }

    private static float scale(float[] row, int largest) {
        float max = 1e-9f;
        for (float value : row) {
            max = Math.max(max, Math.abs(value));
        }
        return max / largest;
    }
}
