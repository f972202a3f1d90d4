/** Benchmarks with their baselines in the same run. */
package org.parindex.bench;
