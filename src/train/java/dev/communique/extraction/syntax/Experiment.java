package dev.communique.extraction.syntax;

import java.nio.file.*;
import java.util.*;
import java.util.function.*;

final class Experiment {
    public static void main(String[] a) throws Exception {
        Path dir = Path.of(System.getProperty("treebank"));
        Predicate<String> free = id -> !id.startsWith("GUM_court") && !id.startsWith("GUM_conversation");
        List<Example> train = new ArrayList<>(Treebank.read(dir.resolve("ewt-train.conllu"), free));
        train.addAll(Treebank.read(dir.resolve("gum-train.conllu"), free));
        List<Example> ewtDev = Treebank.read(dir.resolve("ewt-dev.conllu"), free), gumDev = Treebank.read(dir.resolve("gum-dev.conllu"), free);
        train.removeIf(e -> e.size() > Network.LONGEST);
        List<Example> merged = new ArrayList<>();
        int changed = 0;
        for (Example e : train) { Example m = NameMerger.merge(e); merged.add(m); changed += m != e ? 1 : 0; }
        System.out.println(train.size() + " sentences, merged " + changed);
        List<Example> all = new ArrayList<>(train);
        for (int i = 0; i < train.size(); i++) if (merged.get(i) != train.get(i)) all.add(merged.get(i));
        Vocabulary v = Vocabulary.of(all, List.of(), 1, 60000);
        System.out.println(v.features().length + " features, " + v.tags().length + " tags, " + v.labels().length + " labels");
        int d = Integer.getInteger("d", 96), h = Integer.getInteger("h", 96), layers = Integer.getInteger("layers", 2);
        Trainee net = new Trainee(new Trainee.Sizes(d, h, layers, Integer.getInteger("arc", 96), Integer.getInteger("label", 64), Float.parseFloat(System.getProperty("xdrop", "0.25")), Float.parseFloat(System.getProperty("drop", "0.25"))), v, 2, Long.getLong("seed", 1));
        List<Lesson> plain = train.stream().map(e -> Lesson.of(e, v)).toList();
        List<Lesson> joined = merged.stream().map(e -> Lesson.of(e, v)).toList();
        int epochs = Integer.getInteger("epochs", 10);
        List<Supplier<Training.Pass>> passes = new ArrayList<>();
        for (int p = 0; p < epochs; p++) {
            int pass = p;
            passes.add(() -> {
                SplittableRandom r = new SplittableRandom(77 + pass);
                List<Lesson> l = new ArrayList<>();
                for (int i = 0; i < plain.size(); i++) l.add(r.nextDouble() < 0.3 ? joined.get(i) : plain.get(i));
                return new Training.Pass(l, 1);
            });
        }
        Training t = new Training(net, Long.getLong("seed", 1));
        t.run(passes, Float.parseFloat(System.getProperty("rate", "0.002")), i -> {
            if ((i + 1) % Integer.getInteger("every", 2) == 0 || i == epochs - 1) {
                Network n = ModelWriter.network(net);
                System.out.println("EWT dev " + Figures.of(ewtDev, e -> Parse.of(e, n), v));
                System.out.println("GUM dev " + Figures.of(gumDev, e -> Parse.of(e, n), v));
            }
        });
        Network n = ModelWriter.network(net);
        List<Example> pud = Treebank.read(dir.resolve("pud-test.conllu"), free);
        Figures f = Figures.of(pud, e -> Parse.of(e, n), v);
        System.out.println("PUD " + f);
        System.out.println(f.relations());
        byte[] b = ModelWriter.write(net);
        System.out.println(b.length + " bytes");
        if (System.getProperty("out") != null) Files.write(Path.of(System.getProperty("out")), b);
        for (int k = 0; k < 5; k++) {
            long s = System.nanoTime(); int w = 0;
            for (Example e : pud) { Parse.of(e, n); w += e.size(); }
            System.out.printf("%.0f tokens/s%n", w / ((System.nanoTime() - s) / 1e9));
        }
    }
}
