package org.parindex.examples;

final class RecomputePublished extends Example {
    @Override
    public Integer call() {
        return OK;
    }
}
