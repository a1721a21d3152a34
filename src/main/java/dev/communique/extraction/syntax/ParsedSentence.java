package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Quotation;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.MonthNames;

/**
 * A sentence with its tree. A name, with the title before it, is one word of the tree; so is a quotation that is a sentence of its own. A
 * quotation that only breaks into the sentence ("agreed to “deepen ties”") is parsed with it. Immutable.
 */
public final class ParsedSentence {

    /** Parts that belong to the word behind their hyphen: "co-chaired", "cease-fire". */
    private static final Set<String> BEFORE_HYPHEN = WordLists.words("function-words.txt", "BEFORE_HYPHEN");
    private static final Set<String> ALWAYS_NOUNS = WordLists.words("function-words.txt", "ALWAYS_NOUNS");
    private static final Set<String> BEFORE_HEADING = WordLists.words("time.txt", "BEFORE_HEADING");
    private static final int LONGEST_HEADING = 7;
    private static final String NOT = "n't";
    /** What a quotation is for the parser: something that was said. */
    private static final TaggedForm WORDS_SAID = new TaggedForm("something", Tag.PRON);

    private final Sentence sentence;
    private final Tree tree;
    private final int[] first;
    private final int[] last;
    private final EntityMention[] mentions;
    private final int[] nodes;

    private ParsedSentence(Sentence sentence, Tree tree, List<Span> spans, List<EntityMention> mentions) {
        this.sentence = sentence;
        this.tree = tree;
        this.first = spans.stream().mapToInt(Span::first).toArray();
        this.last = spans.stream().mapToInt(Span::last).toArray();
        this.mentions = mentions.toArray(new EntityMention[0]);
        this.nodes = new int[sentence.last() - sentence.first() + 1];
        Arrays.fill(nodes, -1);
        for (int node = 0; node < first.length; node++) {
            for (int token = first[node]; token <= last[node]; token++) {
                nodes[token - sentence.first()] = node;
            }
        }
    }

    /**
     * Parses a sentence.
     *
     * @param chunkAt the pieces of all sentences of the text, those within quotations too, each at the index of its first token
     */
    public static ParsedSentence of(Sentence sentence, List<Token> tokens, Chunk[] chunkAt) {
        return new Words(sentence, tokens, chunkAt).parsed();
    }

    /** Collects the words for the parser. */
    private static final class Words {

        private final Sentence sentence;
        private final List<Token> tokens;
        private final Chunk[] chunkAt;
        private final List<TaggedForm> forms = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private final List<EntityMention> mentions = new ArrayList<>();
        private final EntityMention[] phraseAt;

        Words(Sentence sentence, List<Token> tokens, Chunk[] chunkAt) {
            this.sentence = sentence;
            this.tokens = tokens;
            this.chunkAt = chunkAt;
            this.phraseAt = new EntityMention[sentence.last() - sentence.first() + 1];
        }

        ParsedSentence parsed() {
            int from = headingEnd();
            for (Chunk chunk : sentence.chunks()) {
                if (chunk.isQuote() && isSentence(chunk.quote())) {
                    add(from, chunk.first() - 1);
                    add(WORDS_SAID, chunk.first(), chunk.last(), null);
                    from = chunk.last() + 1;
                }
            }
            add(from, sentence.last());
            Tree tree = SecondNouns
                    .mended(DatesBetween.mended(RelativeClauses.mended(MainVerbs.mended(SyntaxParser.shared().parse(forms)))));
            for (int node = 0; node < tree.size(); node++) {
                settle(node, tree.word(node));
            }
            return new ParsedSentence(sentence, tree, spans, mentions);
        }

        /** "the Secretary-General of …": a phrase belongs to the word of it on which the others hang. */
        private void settle(int node, Word word) {
            EntityMention mention = mentions.get(node);
            boolean part = mention != null && mention.kind() == EntityMention.Kind.PHRASE && word.is("compound") && word.head() > node
                    && mentions.get(word.head()) == null && spans.get(word.head()).last() <= mention.last();
            if (part) {
                mentions.set(word.head(), mention);
                mentions.set(node, null);
            }
        }

        /** Behind the date that heads an entry of a chronology, "-May 1961: …", which is no part of the sentence; else its start. */
        private int headingEnd() {
            boolean number = false;
            for (int i = sentence.first(); i < sentence.last() && i < sentence.first() + LONGEST_HEADING; i++) {
                Token token = tokens.get(i);
                if (number && (token.is(":") || token.isDash())) {
                    return i + 1;
                }
                if (!token.isMark() && !token.isNumber() && MonthNames.number(token.bare()) == 0 && !token.in(BEFORE_HEADING)) {
                    return sentence.first();
                }
                number |= token.isNumber();
            }
            return sentence.first();
        }

        /** Whether a quotation stands by itself: it begins as a sentence does and has several words, or ends as one. */
        private boolean isSentence(Quotation quote) {
            int end = quote.to() - 1;
            boolean cued = quote.from() - 2 >= sentence.first()
                    && (tokens.get(quote.from() - 2).is(",") || tokens.get(quote.from() - 2).is(":"));
            return cued && end - quote.from() > 2 && tokens.get(quote.from()).isCapital()
                    || end > quote.from() && tokens.get(quote.from()).isCapital()
                            && (tokens.get(end).isStop() || tokens.get(end).is(",") || end - quote.from() > 7)
                    || end - quote.from() > 24;
        }

        private void add(int from, int to) {
            for (int i = from; i <= to;) {
                Chunk chunk = chunkAt[i];
                if (chunk != null && chunk.isMention() && chunk.mention().kind() == EntityMention.Kind.NAME && chunk.last() <= to
                        && !isAdjective(chunk)) {
                    add(TaggedForm.name(Tokens.text(tokens, chunk.first(), chunk.last())), chunk.first(), chunk.last(), chunk.mention());
                    i = chunk.last() + 1;
                } else {
                    if (chunk != null && chunk.isMention() && chunk.mention().head() >= i && chunk.mention().head() <= to) {
                        phraseAt[chunk.mention().head() - sentence.first()] = chunk.mention();
                    }
                    i = word(i, to);
                }
            }
        }

        /** "Chinese" in "the Chinese envoy": an adjective, whose tag the parser finds. */
        private static boolean isAdjective(Chunk chunk) {
            return chunk.mention().isAttributive() && chunk.first() == chunk.last();
        }

        private int word(int i, int to) {
            Token token = tokens.get(i);
            EntityMention mention = phraseAt[i - sentence.first()];
            if (token.isParagraph()) {
                return i + 1;
            }
            if (i + 2 <= to && BEFORE_HYPHEN.contains(token.lower()) && tokens.get(i + 1).isHyphen() && !tokens.get(i + 1).gap()
                    && tokens.get(i + 2).isWord() && !tokens.get(i + 2).gap()) {
                add(TaggedForm.of(Tokens.text(tokens, i, i + 2)), i, i + 2, mention);
                return i + 3;
            }
            if (token.lower().endsWith(NOT) && token.text().length() > NOT.length()) {
                add(TaggedForm.of(token.text().substring(0, token.text().length() - NOT.length())), i, i, mention);
                add(TaggedForm.of(NOT), i, i, null);
            } else {
                add(new TaggedForm(token.text(), token.in(ALWAYS_NOUNS) ? Tag.NOUN : null), i, i, mention == null ? mentionAt(i) : mention);
            }
            return i + 1;
        }

        private EntityMention mentionAt(int i) {
            return chunkAt[i] != null && chunkAt[i].isMention() && chunkAt[i].first() == chunkAt[i].last() ? chunkAt[i].mention() : null;
        }

        private void add(TaggedForm form, int from, int to, EntityMention mention) {
            forms.add(form);
            spans.add(new Span(from, to));
            mentions.add(mention);
        }
    }

    /** Whether a word of the tree stands for a quotation that is a sentence of its own. */
    public boolean isQuotation(int node) {
        return first[node] < last[node] && word(node).form().equals(WORDS_SAID.form());
    }

    /** The sentence in its chunks. */
    public Sentence sentence() {
        return sentence;
    }

    /** Its tree. */
    public Tree tree() {
        return tree;
    }

    /** The word of the tree at an index. */
    public Word word(int node) {
        return tree.word(node);
    }

    /** The mention that a word of the tree is, or is the head of; null where it is none. */
    public EntityMention mention(int node) {
        return mentions[node];
    }

    /** The tokens of a word of the tree. */
    public Span span(int node) {
        return new Span(first[node], last[node]);
    }

    /** The tokens of a word of the tree and of all that hangs on it. */
    public Span subtree(int node) {
        return new Span(first[tree.first(node)], last[tree.last(node)]);
    }

    /** The word of the tree that a token is, or is part of; -1 for a token of another sentence. */
    public int node(int token) {
        int at = token - sentence.first();
        return at < 0 || at >= nodes.length ? -1 : nodes[at];
    }
}
