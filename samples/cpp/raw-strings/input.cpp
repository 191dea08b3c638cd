#include <string>

const char *page = R"(
  int fake() { return "quoted"; }
)";

const std::string json() {
  return R"json({"call()": ")" , "b": [1, 2})json";
}

int separated() {
  int million = 1'000'000;
  char quote = '\'';
  auto wide = LR"x(unbalanced { )x";
  return consume(million, quote, u8"text } \" hidden()", wide);
}
