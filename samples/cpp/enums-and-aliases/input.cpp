enum class Color : std::uint8_t { Red, Green = 4, Blue };
enum Flags { kNone = 0, kAll = kNone | 0xff };
enum { kAnonymous };
enum class Opaque : int;

using Names = std::vector<std::string>;
template <typename T>
using Table = std::map<std::string, T>;
typedef std::pair<int, Names> Entry;
typedef void (*Handler)(const Entry &entry);

template <typename T>
concept Sized = requires(T t) { t.size(); };

struct Outer {
  enum Kind { kSmall, kLarge };
  struct Inner { int x; } inner;
  Kind kind() const { return inner.x ? kSmall : kLarge; }
};
