package dev.communique.extraction.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TreeTest {

    private static Tree tree(int... heads) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            words.add(new Word("w" + i, Tag.NOUN, "NN", "w" + i, heads[i], heads[i] < 0 ? "root" : i == 0 ? "nsubj:pass" : "nmod"));
        }
        return new Tree(words);
    }

    @Test
    void childrenStandInTheOrderOfTheText() {
        Tree tree = tree(1, -1, 1, 2, 2);
        assertEquals(1, tree.root());
        assertEquals(2, tree.childCount(1));
        assertEquals(0, tree.child(1, 0));
        assertEquals(2, tree.child(1, 1));
        assertEquals(4, tree.child(2, 1));
        assertEquals(0, tree.childCount(3));
    }

    @Test
    void findsAChildByARelationOrAKindOfIt() {
        Tree tree = tree(1, -1, 1, 2, 2);
        assertEquals(0, tree.child(1, "nsubj"));
        assertEquals(0, tree.child(1, "nsubj:pass"));
        assertEquals(2, tree.child(1, "nmod"));
        assertEquals(-1, tree.child(1, "nsub"));
        assertEquals(-1, tree.child(3, "nmod"));
    }

    @Test
    void knowsWhatAPhraseSpansEvenWhereArcsCross() {
        Tree tree = tree(2, 3, -1, 2, 1);
        assertEquals(1, tree.first(3));
        assertEquals(4, tree.last(3));
        assertEquals(0, tree.first(2));
        assertTrue(tree.isWithin(4, 3));
        assertTrue(tree.isWithin(3, 3));
        assertFalse(tree.isWithin(0, 3));
    }

    @Test
    void refusesWhatIsNoTree() {
        assertThrows(IllegalArgumentException.class, () -> tree(-1, -1), "two roots");
        assertThrows(IllegalArgumentException.class, () -> tree(1, 0), "no root");
        assertThrows(IllegalArgumentException.class, () -> tree(-1, 2, 1), "a circle");
        assertThrows(IllegalArgumentException.class, () -> tree(-1, 2), "a head that is not there");
    }

    @Test
    void mayBeEmpty() {
        assertEquals(-1, tree().root());
        assertEquals(0, tree().size());
    }
}
