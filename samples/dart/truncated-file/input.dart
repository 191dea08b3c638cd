import 'dart:io';

class Broken {
  void complete() { run(); }

  void open(int x) {
    if (x > 0) {
      call(x);
      final text = 'unclosed ${value(
