package dev.communique.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import dev.communique.corpus.format.DocumentFormat;
import dev.communique.corpus.format.Documents;
import dev.communique.corpus.format.Metadata;
import dev.communique.corpus.format.Notes;
import dev.communique.corpus.format.Options;
import dev.communique.corpus.format.Packing;
import dev.communique.corpus.format.RawDocument;
import dev.communique.corpus.format.TextBytes;
import dev.communique.corpus.format.Unread;
import dev.communique.corpus.layout.ArticleText;
import dev.communique.corpus.layout.DocumentText;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.Fact;
import dev.communique.fact.Hashes;
import dev.communique.fact.Names;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Severity;
import dev.communique.fact.Written;

/** Reads single documents with what curators wrote of them, each by itself: on any thread, with the same outcome in any order. */
final class DocumentReader {

    private static final int LONGEST_MADE_TITLE = 100;
    private static final String MADE_TITLES = "articles without a headline";
    private static final String NOT_ENGLISH = "articles that are not in English, and are served without facts";

    private final CorpusFiles files;
    private final FolderOptions options;

    /** What curators wrote of files that hold many documents, read once for all of them. */
    private final Map<String, YamlMap> opened = new ConcurrentHashMap<>();
    private final Map<String, byte[]> openedHashes = new ConcurrentHashMap<>();
    private final Set<Origin> openedEntries = ConcurrentHashMap.newKeySet();

    DocumentReader(CorpusFiles files, FolderOptions options) {
        this.files = files;
        this.options = options;
    }

    /** Reads what a curator wrote of a file that holds many documents. */
    void openCuration(String curation, Problems problems) {
        byte[] bytes = FileBytes.of(files, curation, problems);
        YamlMap root = root(curation, bytes, problems);
        if (bytes != null) {
            openedHashes.put(curation, sha256().digest(bytes));
        }
        if (root != null) {
            Curation.needBeginnings(root);
            opened.put(curation, root);
            openedEntries.addAll(Curation.origins(root));
        }
    }

    /** Where the entries start of what {@link #openCuration} has read. */
    Set<Origin> openedEntries() {
        return openedEntries;
    }

    /** Reads a document. */
    ReadDocument read(Source source) {
        Problems problems = new Problems();
        return source.piece() == null ? file(source, problems) : piece(source, problems);
    }

    private ReadDocument file(Source source, Problems problems) {
        byte[] yaml = source.curation() == null ? null : FileBytes.of(files, source.curation(), problems);
        MessageDigest digest = sha256();
        RawDocument document = null;
        boolean opened = false;
        try (InputStream in = files.open(source.file())) {
            opened = true;
            document = document(source.file(), new DigestInputStream(in, digest), problems);
        } catch (TextBytes.NoText e) {
            problems.add(new Origin(source.file(), e.line()), e.getMessage() + "; the file is left out");
        } catch (IOException e) {
            problems.add(source.file(), FileBytes.unreadable(e));
        }
        String hash = !opened || yaml == null && source.curation() != null
                ? null
                : hash(source, digest.digest(), yaml == null ? null : sha256().digest(yaml));
        if (document == null) {
            return new ReadDocument(hash, problems.list(), List.of());
        }
        YamlMap root = root(source.curation(), yaml, problems);
        return articles(source, document, root, hash, problems);
    }

    /** The document that a file is; reads all of the file, whatever it makes of it. */
    private RawDocument document(String file, InputStream in, Problems problems) throws IOException {
        Packing packing = Packing.of(file);
        InputStream unclosed = new FilterInputStream(in) {

            @Override
            public void close() {
                // what is left is still to be hashed
            }
        };
        try (InputStream unpacked = packing.open(unclosed)) {
            DocumentFormat format = Sniffing.format(packing.unpackedName(file), unpacked);
            if (format == null) {
                Sniffing.passOver(file, packing.unpackedName(file), problems);
                return null;
            }
            try (Documents documents = format.open(unpacked, options.of(file), notes(file, problems))) {
                Unread only = documents.next();
                return only == null ? null : only.read(notes(file, problems));
            }
        } finally {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private ReadDocument piece(Source source, Problems problems) {
        Pieces.Piece piece = source.piece();
        YamlMap root = source.curation() == null ? null : opened.get(source.curation());
        String hash = hash(source, piece.hash().getBytes(StandardCharsets.UTF_8),
                source.curation() == null ? null : openedHashes.get(source.curation()));
        try {
            RawDocument document = piece.document().read(notes(piece.file(), problems));
            return document == null
                    ? new ReadDocument(hash, problems.list(), List.of())
                    : articles(source, document, root == null ? null : root.noting(problems), hash, problems);
        } catch (TextBytes.NoText e) {
            problems.add(new Origin(piece.file(), e.line()), e.getMessage() + "; the file is left out");
        } catch (IOException e) {
            problems.add(piece.file(), FileBytes.unreadable(e));
        }
        return new ReadDocument(hash, problems.list(), List.of());
    }

    private static Notes notes(String file, Problems problems) {
        return (line, grade, sort, message) -> problems.note(new Origin(file, line),
                grade == Notes.Grade.LOST ? Severity.ERROR : Severity.INFO, sort, message);
    }

    private ReadDocument articles(Source source, RawDocument document, YamlMap root, String hash, Problems problems) {
        String file = source.piece() == null ? source.file() : source.piece().file();
        List<ArticleText> articles = DocumentText.articles(document);
        if (articles.isEmpty()) {
            problems.add(new Origin(file, source.piece() == null ? null : document.line()), "there is no article in it; "
                    + (source.piece() == null ? "the file" : "it") + " is left out");
        }
        Map<ArticleText, YamlMap> entries = root == null
                ? Map.of()
                : source.piece() == null ? Curation.entries(root, articles) : Curation.entriesThatFit(root, articles);
        boolean extract = root == null || root.flag("extract", false); // what a curator wrote and can't be read says nothing of that
        List<ReadDocument.Article> read = new ArrayList<>();
        for (ArticleText article : articles) {
            Origin origin = new Origin(file, article.line());
            if (article.body().length() <= ArticleText.LONGEST_BODY) {
                read.add(article(origin, article, document.metadata(), entries.get(article), extract));
            } else {
                problems.add(origin, "the article is longer than " + ArticleText.LONGEST_BODY + " characters; it is left out");
            }
        }
        return new ReadDocument(hash, problems.list(), List.copyOf(read));
    }

    private static YamlMap root(String curation, byte[] bytes, Problems problems) {
        String yaml = bytes == null ? null : Utf8.decode(curation, bytes, problems);
        return yaml == null ? null : YamlMap.read(curation, yaml, problems).orElse(null);
    }

    private static ReadDocument.Article article(Origin origin, ArticleText text, Metadata metadata, YamlMap entry, boolean extract) {
        Problems problems = new Problems();
        YamlMap curated = entry == null ? null : entry.noting(problems);
        String title = first(curated == null ? null : curated.words("title"), text.title());
        if (title == null) {
            title = madeTitle(text.body());
            problems.note(origin, Severity.INFO, MADE_TITLES, "no headline was found; the first words stand for it");
        }
        PartialDate date = curated == null ? null : date(curated, problems);
        Provenance provenance = provenance(text, metadata, curated);
        if (!provenance.isEnglish()) {
            problems.note(origin, Severity.INFO, NOT_ENGLISH,
                    "is not in English ('" + provenance.language() + "'): it is served and searched, and no facts are read out of it");
        }
        Written slug = curated == null ? null : curated.slug();
        List<Fact> facts = curated == null ? List.of() : CuratedFacts.read(curated, text.body(), problems);
        CorpusArticle article = new CorpusArticle(slug == null ? Names.slug(title) : slug.text(), title,
                date == null ? text.publishedOn() : date, first(curated == null ? null : curated.words("dateline"), text.dateline()),
                text.summary(), text.body(), facts,
                (curated == null ? extract : curated.flag("extract", extract)) && provenance.isEnglish(),
                curated == null ? List.of() : CuratedFacts.rejections(curated, text.body(), problems), provenance, origin,
                hash(text.body()), Sketch.of(text.body()), words(text.body()));
        return new ReadDocument.Article(article, slug == null ? origin : slug.origin(), entry == null ? null : entry.origin(),
                problems.list());
    }

    /** What a curator wrote goes before what the document says of itself, and that before what its text tells. */
    private static Provenance provenance(ArticleText text, Metadata metadata, YamlMap curated) {
        String url = curated == null ? null : curated.words("url");
        String publisher = curated == null ? null : curated.words("publisher");
        String language = curated == null ? null : curated.words("language");
        DocumentKind kind = curated == null ? null : curated.choice("kind", DocumentKind.class, null);
        return new Provenance(first(url, metadata.url(), text.url()), first(publisher, metadata.publisher(), text.site()),
                kind == null ? metadata.kind() : kind,
                first(language, Language.of(text.body(), metadata.language())));
    }

    private static int words(String body) {
        int words = 0;
        for (int i = 0; i < body.length(); i++) {
            if (!isSpace(body.charAt(i)) && (i == 0 || isSpace(body.charAt(i - 1)))) {
                words++;
            }
        }
        return words;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static PartialDate date(YamlMap entry, Problems problems) {
        int before = problems.count();
        PartialDate date = entry.date("date");
        problems.cost(before, "the article goes without it");
        return date;
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private static String madeTitle(String body) {
        String start = body.split("\n", 2)[0];
        if (start.length() <= LONGEST_MADE_TITLE) {
            return start;
        }
        int space = start.lastIndexOf(' ', LONGEST_MADE_TITLE);
        boolean splitsPair = Character.isHighSurrogate(start.charAt(LONGEST_MADE_TITLE - 1));
        return start.substring(0, space > 0 ? space : splitsPair ? LONGEST_MADE_TITLE - 1 : LONGEST_MADE_TITLE) + "…";
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /**
     * One hash of all that reading a document looks at.
     *
     * @param document a hash of it
     * @param curation a hash of what a curator wrote of it, or null
     */
    String hash(Source source, byte[] document, byte[] curation) {
        MessageDigest digest = sha256();
        digest.update(document);
        if (curation != null) {
            digest.update(curation);
        }
        Options how = options.of(source.file());
        digest.update((how.largest() + " " + new TreeMap<>(how.columns())).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        return Hashes.sha256();
    }
}
