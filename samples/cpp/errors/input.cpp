#include <stdexcept>

class NotFound : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

int load(const char *path) {
  if (!path) throw std::invalid_argument("path");
  try {
    return read(path);
  } catch (const NotFound &error) {
    throw;
  } catch (...) {
    throw NotFound(path);
  }
}

void quiet() throw();
