/*
 * class Gone { void run() {} }
 */
package samples;

import java.util.List; // import java.util.Ghost;

/** Keeps totals. class InDoc {} */
class Totals {
  // void removed() { call(); }
  int sum(/* int old */ List<Integer> values) { // {
    /* return other(values); */
    return values.stream().mapToInt(v -> v /* } */).sum();
  }
}
