#include <string>

class Shape {
 public:
  Shape() = default;
  Shape(std::string name) : name_{std::move(name)}, sides_{0} { attach(); }
  Shape(const Shape &) = delete;
  virtual ~Shape() { detach(); }

  virtual double area() const = 0;
  std::string name() const { return name_; }
  static Shape *make(int sides);

 private:
  std::string name_;
  int sides_ = 0;
};

struct Square final : public Shape, private Counted<Square> {
  double area() const override { return side * side; }
  double side;
};

struct Dice {
  using result_type = unsigned;
  static constexpr result_type (min)() { return 1; }
  result_type (max)() const noexcept {
    return sides(1);
  }
};

class Later;
friend class Shape;
