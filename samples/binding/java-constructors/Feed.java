import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;

class Feed {
  Feed(int size) {}

  Feed(byte[] bytes) {}

  Feed(ByteBuffer buffer) {}

  Feed(InputStream stream) {}

  void skip(int count) {}

  void skip(long count) {}

  void skip(float count) {}

  void all(String... names) {}

  void each(Feed... feeds) {
    for (Feed feed : feeds) {
      feed.skip(1);
    }
  }

  static void use(ByteBuffer buffer, String path) throws Exception {
    Feed feed = new Feed(12);
    new Feed(new FileInputStream(path));
    new Feed(new byte[3]);
    // What this gives is not known here: the class is meant, which constructor is open.
    new Feed(buffer.slice());
    feed.skip(1L);
    feed.skip(-1);
    feed.skip(1f);
  }
}
