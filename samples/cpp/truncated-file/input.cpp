#include <string>

class Cut {
 public:
  int done() { return 1; }
  int open(int a) {
    if (a > 1) {
      call(a
