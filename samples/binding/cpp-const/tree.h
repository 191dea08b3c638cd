#pragma once

class Node {
 public:
  const Node* First() const { return first_; }
  Node* First() { return first_; }
  const Node* Parent() const noexcept { return First()->First(); }
  void Prune() { First(); }

 private:
  Node* first_;
};

class Writer {
 public:
  void Put(int value) {}
  void Put(long value) {}
  void Put(float value) {}
  void Put(double value) {}
  void Put(bool value) {}
};
