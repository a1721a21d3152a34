package dev.communique.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** A mail: subject, date, sender and text; of a text that is there in two forms the plain one. What is attached is passed over. */
public final class Mail implements DocumentFormat {

    private static final int MOST_PARTS = 200;
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^<>]*>\\s*$");
    private static final Pattern REPLY = Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg)\\s*:\\s*)+");

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean recognizes(String ending, String start) {
        return ending.equals("eml");
    }

    @Override
    public boolean holdsMany() {
        return false;
    }

    @Override
    public Documents open(InputStream in, Options options, Notes notes) throws IOException {
        MimeConfig limits = new MimeConfig.Builder().setMaxContentLen(options.largest()).setMaxHeaderCount(1_000).setMaxHeaderLen(64 << 10)
                .setMaxLineLen(-1).build();
        MimeTokenStream stream = new MimeTokenStream(limits);
        stream.parse(in);
        Content content = new Content();
        try {
            int parts = 0;
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM && parts < MOST_PARTS; state = stream.next()) {
                if (state == EntityState.T_FIELD && parts == 0) {
                    content.header(stream.getField().getName(), stream.getField().getBody());
                } else if (state == EntityState.T_START_MULTIPART) {
                    parts++;
                } else if (state == EntityState.T_BODY) {
                    parts++;
                    content.part(stream.getBodyDescriptor(), stream.getDecodedInputStream(), options.largest());
                }
            }
        } catch (MimeException e) {
            throw new IOException("is no mail that can be read: " + e.getMessage(), e);
        }
        RawDocument document = content.document();
        if (document == null) {
            throw new IOException("is a mail without a text");
        }
        return Documents.of(document);
    }

    private static final class Content {

        private final Fields fields = new Fields();
        private String plain;
        private String html;

        void header(String name, String body) {
            String text = DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT).strip();
            switch (name.toLowerCase(java.util.Locale.ROOT)) {
                case "subject" -> fields.put(Field.TITLE, 0, REPLY.matcher(text).replaceFirst(""));
                case "date" -> fields.put(Field.DATE, 0, text);
                case "from" -> fields.put(Field.PUBLISHER, 0, ADDRESS.matcher(text).replaceFirst("").replace("\"", ""));
                case "content-language" -> fields.put(Field.LANGUAGE, 0, text);
                default -> {
                    // ways and means of the mail
                }
            }
        }

        void part(BodyDescriptor part, InputStream in, int largest) throws IOException {
            boolean isHtml = part.getMimeType().equals("text/html");
            if (isHtml ? html != null : !part.getMimeType().equals("text/plain") || plain != null) {
                return;
            }
            String text = new String(TextBytes.all(in, largest), charset(part)).replace("\0", "");
            if (isHtml) {
                html = text;
            } else {
                plain = text;
            }
        }

        private static Charset charset(BodyDescriptor part) {
            try {
                return part.getCharset() == null || part.getCharset().equalsIgnoreCase("us-ascii")
                        ? StandardCharsets.UTF_8
                        : Charset.forName(part.getCharset());
            } catch (IllegalArgumentException e) {
                return StandardCharsets.UTF_8;
            }
        }

        RawDocument document() {
            if (plain != null && !plain.isBlank()) {
                return new RawDocument(fields.metadata(), plain, RawDocument.Layout.ONE_ARTICLE, 1);
            }
            return html == null ? null : Records.document(fields.metadata(), "<p>" + html, 1);
        }
    }
}
