package org.parindex.score;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed when it is asked for the first time. Two threads may compute it at once; it is the same for
 * both, so that it does not matter which one is kept.
 */
final class Lazy<T> {

    private final Supplier<T> computing;
    private volatile @Nullable T value;

    Lazy(Supplier<T> computing) {
        this.computing = computing;
    }

    T get() {
        T known = value;
        if (known == null) {
            known = computing.get();
            value = known;
        }
        return known;
    }
}
