namespace queue {

/// Holds what waits.
class line {
  int length() const { return n; }

public:
  /// Takes the next one.
  int next(int steps);

  int size() const { return n; }

protected:
  int guess();

private:
  int step(int from);
  int n;
};

struct entry {
  int key() const { return 1; }
};

namespace internal {
int fold(int a);
}

}
