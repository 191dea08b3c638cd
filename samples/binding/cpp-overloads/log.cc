#include <string>

class Slice {
 public:
  Slice(const char* text);
};

class Writer {
 public:
  void Put(int value);
  void Put(const Slice& value);
  void Put(const Slice& key, const Slice& value, bool sync = false);
};

void Writer::Put(int value) {}

void Writer::Put(const Slice& value) { Put(value, value); }

void Writer::Put(const Slice& key, const Slice& value, bool sync) {}

void Use(Writer* writer, Slice slice) {
  writer->Put(1);
  writer->Put(slice);
  writer->Put(slice, slice);
  writer->Put("a", "b", true);
}
