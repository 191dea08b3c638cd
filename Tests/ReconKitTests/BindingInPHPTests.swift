import Testing

@testable import CodeIndex

/// What calls mean in PHP.
struct BindingInPHPTests {
  @Test func `a function that tests define in a namespace is called by tests alone`() throws {
    let problems = try MarkedSources.problems(
      """
      == src/Stream.php
      <?php
      namespace Shop;
      class Stream {
        public function read($handle) {
          return fread($handle, 3);
        }
      }
      == Tests/StreamTest.php
      <?php
      namespace Shop;
      function fread($handle, $length) {  //= fread
        return '';
      }
      function check() {
        fread(1, 2);  //> fread
      }
      """)
    #expect(problems == [])
  }
}
