package dev.communique.extraction.syntax;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Makes the model of {@link SyntaxParser} out of treebanks, and of news without trees if there are any: larger networks learn from the treebanks, parse the
 * news together, and an assistant learns from both (Hinton et al. 2015), and the still smaller network that is kept from the treebanks and the assistant's
 * parses. The same input gives the same bytes.
 */
final class TrainSyntax {

    private static final long BEGIN = System.nanoTime();
    private static final int WIDTH = 64;
    private static final Trainee.Sizes TEACHER = new Trainee.Sizes(WIDTH, 96, 2, 96, 64, 0.25f, 0.25f);
    private static final Trainee.Sizes ASSISTANT = new Trainee.Sizes(WIDTH, 64, 2, 64, 48, 0.15f, 0.12f);
    private static final Trainee.Sizes STUDENT = new Trainee.Sizes(WIDTH, 48, 2, 48, 32, 0.1f, 0.08f);
    private static final int TEACHERS = 2;
    private static final int TEACHER_PASSES = 12;
    private static final int STUDENT_PASSES = 10;
    private static final int LAST_PASSES = 2;
    private static final float RATE = 0.002f;
    /** So many sentences of the news are parsed for who learns from them. */
    private static final int NEWS = 120_000;
    /** A feature of the news is kept where it stands so often. */
    private static final int RAREST = 15;
    private static final int FEATURES = 60_000;
    /** In so many sentences, names of several words are one token. */
    private static final double MERGED = 0.3;
    /** So many sentences stand in a pass once more with a list of names, if they have a name for it. */
    private static final double LISTS = 0.15;

    private final Path treebanks;
    private final List<Example> gold = new ArrayList<>();
    private final List<Example> ewtDev;
    private final List<Example> gumDev;
    private final List<Example> merged;
    private final List<List<TaggedForm>> news;
    private final Vocabulary vocabulary;
    private final float[][] vectors;

    private TrainSyntax(Path treebanks, Path archive) throws IOException {
        this.treebanks = treebanks;
        for (String name : List.of("ewt-train", "gum-train")) {
            gold.addAll(read(name));
        }
        gold.removeIf(e -> e.size() > Scratch.LONGEST);
        ewtDev = read("ewt-dev");
        gumDev = read("gum-dev");
        merged = gold.stream().map(NameMerger::merge).toList();
        news = archive == null ? List.of() : Archive.read(archive, 1);
        List<Example> both = new ArrayList<>(gold);
        IntStream.range(0, gold.size()).filter(i -> merged.get(i) != gold.get(i)).forEach(i -> both.add(merged.get(i)));
        vocabulary = Vocabulary.of(both, news.stream().map(tokens -> new Example(tokens, null, null, null, null, null)).toList(), RAREST,
                FEATURES);
        log("%d sentences with trees, %d without; %d features, %d tags, %d relations", gold.size(), news.size(),
                vocabulary.features().length,
                vocabulary.tags().length, vocabulary.labels().length);
        vectors = news.isEmpty() ? null : WordVectors.of(news, vocabulary, WIDTH);
        log("vectors of words");
    }

    /** Of GUM, the genres whose texts are free and no speech of courts or of private people. */
    private List<Example> read(String name) throws IOException {
        return Treebank.read(treebanks.resolve(name + ".conllu"), id -> !id.startsWith("GUM_court") && !id.startsWith("GUM_conversation"));
    }

    /**
     * Trains, measures, and writes model.bin, lemmas.txt and model.txt.
     *
     * @param args the folder of treebanks, the archive's file or "-", and the folder for the model
     */
    public static void main(String[] args) throws Exception {
        Path archive = args[1].equals("-") ? null : Path.of(args[1]);
        TrainSyntax training = new TrainSyntax(Path.of(args[0]), archive);
        training.run(Files.createDirectories(Path.of(args[2])));
    }

    private void run(Path out) throws Exception {
        List<Network> teachers = new ArrayList<>();
        List<Lesson> plain = lessons(gold);
        List<Lesson> joined = lessons(merged);
        for (int seed = 1; seed <= TEACHERS; seed++) {
            teachers.add(teacher(seed, plain, joined));
        }
        Ensemble ensemble = new Ensemble(teachers);
        measure("teachers together, EWT dev", ewtDev, e -> ensemble.parse(e.tokens()));
        measure("teachers together, GUM dev", gumDev, e -> ensemble.parse(e.tokens()));
        byte[] assistant = taught(ASSISTANT, ensemble, plain, joined);
        byte[] model = taught(STUDENT, new Ensemble(List.of(network(assistant))), plain, joined);
        Files.write(out.resolve("model.bin"), model);
        String lemmas = LemmaList.of(gold);
        Files.writeString(out.resolve("lemmas.txt"), lemmas);
        Files.writeString(out.resolve("model.txt"),
                ModelNotes.of(model, !news.isEmpty(), figures(network(model), LemmaList.lemmatizer(lemmas))));
        log("written: %s", out);
    }

    private List<String> figures(Network network, Lemmatizer lemmatizer) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : List.of("ewt-dev", "gum-dev", "ewt-test", "gum-test", "pud-test")) {
            List<Example> examples = read(file);
            Figures figures = Figures.of(examples, e -> Parse.of(e, network), vocabulary);
            lines.add(String.format(Locale.ROOT, "%-8s  %s  lemmas %.2f", file, figures, LemmaList.right(examples, lemmatizer)));
            if (file.equals("pud-test")) {
                lines.add(figures.relations());
            }
        }
        lines.add(ModelNotes.golden(new SyntaxParser(network, lemmatizer), Golden.all()));
        lines.forEach(System.out::println);
        return lines;
    }

    private Network teacher(int seed, List<Lesson> plain, List<Lesson> joined) throws Exception {
        List<Supplier<Training.Pass>> passes = new ArrayList<>();
        for (int p = 0; p < TEACHER_PASSES; p++) {
            int number = p;
            passes.add(() -> new Training.Pass(mixed(plain, joined, number), 1));
        }
        Trainee net = new Trainee(TEACHER, vocabulary, Training.WORKERS, seed);
        net.start(vectors);
        new Training(net, seed).run(passes, RATE, pass -> progress(net, pass));
        return ModelWriter.network(net);
    }

    /** A network that learns from the treebanks and from what others make of the news. */
    private byte[] taught(Trainee.Sizes sizes, Ensemble by, List<Lesson> plain, List<Lesson> joined) throws Exception {
        List<Lesson> parsed = parsed(by);
        log("%d sentences parsed for %d units", parsed.size(), sizes.hidden());
        NameLists names = new NameLists(merged);
        List<Supplier<Training.Pass>> passes = new ArrayList<>();
        for (int p = 0; p < STUDENT_PASSES + LAST_PASSES; p++) {
            int number = p;
            passes.add(() -> {
                List<Lesson> lessons = mixed(plain, joined, 100 + number);
                lessons.addAll(lists(names, number));
                for (int i = number % 5; i < parsed.size() && number < STUDENT_PASSES; i += 5) {
                    lessons.add(parsed.get(i));
                }
                return new Training.Pass(lessons, 1);
            });
        }
        Trainee net = new Trainee(sizes, vocabulary, Training.WORKERS, 9);
        net.start(vectors);
        new Training(net, 9).run(passes, RATE, pass -> progress(net, pass));
        return ModelWriter.write(net);
    }

    /** Sentences of the news with the trees that others make of them; in some, the names are merged. */
    private List<Lesson> parsed(Ensemble by) {
        int step = Math.max(1, news.size() / NEWS);
        return IntStream.range(0, news.size() / step).parallel().mapToObj(i -> {
            List<TaggedForm> tokens = news.get(i * step);
            Example example = by.parse(tokens).example(tokens, vocabulary);
            return Lesson.of(new SplittableRandom(i).nextDouble() < MERGED ? NameMerger.merge(example) : example, vocabulary);
        }).toList();
    }

    private static List<Lesson> mixed(List<Lesson> plain, List<Lesson> joined, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            lessons.add(random.nextDouble() < MERGED ? joined.get(i) : plain.get(i));
        }
        return lessons;
    }

    /** Some sentences with lists of names, others in each pass. */
    private List<Lesson> lists(NameLists names, int pass) {
        SplittableRandom random = new SplittableRandom(pass);
        List<Lesson> lessons = new ArrayList<>();
        for (Example example : merged) {
            if (random.nextDouble() < LISTS) {
                Example list = names.with(example, random);
                if (list != example && list.size() <= Scratch.LONGEST) {
                    lessons.add(Lesson.of(list, vocabulary));
                }
            }
        }
        return lessons;
    }

    private List<Lesson> lessons(List<Example> examples) {
        return examples.stream().map(e -> Lesson.of(e, vocabulary)).toList();
    }

    private static Network network(byte[] model) throws IOException {
        return new Network(Weights.read(new ByteArrayInputStream(model)));
    }

    private void progress(Trainee net, int pass) {
        if (pass % 4 == 3) {
            Network network = ModelWriter.network(net);
            measure("EWT dev", ewtDev, e -> Parse.of(e, network));
            measure("GUM dev", gumDev, e -> Parse.of(e, network));
        }
    }

    private void measure(String name, List<Example> examples, Function<Example, Parse> parser) {
        log("%-28s %s", name, Figures.of(examples, parser, vocabulary));
    }

    private static void log(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.printf(Locale.ROOT, "%5.0f s  %s%n", (System.nanoTime() - BEGIN) / 1e9, line);
    }
}
