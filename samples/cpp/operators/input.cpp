struct Vector {
  float x, y;
  Vector operator+(const Vector &o) { return make(x + o.x, y + o.y); }
  Vector &operator+=(const Vector &o) {
    add(o);
    return *this;
  }
  float operator[](int i) { return at(i); }
  bool operator()(int a, int b) { return less(a, b); }
  explicit operator bool() const { return nonzero(); }
  bool operator!=(const Vector &) const = default;
  Vector operator-() const;
};

std::ostream &operator<<(std::ostream &out, const Vector &v) {
  return write(out, v);
}

Length operator""_m(long double value) { return metres(value); }

void *operator new(size_t size) { return allocate(size); }
