package dev.communique.corpus;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What each of some things holds, one after the other. Unlike the iterator of a stream that is made flat, it asks for nothing before it is wanted. */
final class InTurn<T, E> implements Iterator<E> {

    private final Iterator<T> left;
    private final Function<T, Iterator<E>> held;
    private Iterator<E> current = Collections.emptyIterator();

    InTurn(Iterator<T> left, Function<T, Iterator<E>> held) {
        this.left = left;
        this.held = held;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && left.hasNext()) {
            current = held.apply(left.next());
        }
        return current.hasNext();
    }

    @Override
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
