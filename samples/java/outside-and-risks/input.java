package tally.orders;

import java.net.http.HttpClient;
import io.minio.MinioClient;
import org.springframework.web.client.RestClient;

@FeignClient(name = "stock")
interface StockClient {}

class OrderGateway {
  private static final String PASSWORD_FIELD = "password-confirm";
  private final HttpClient slow = HttpClient.newHttpClient();
  private final HttpClient bounded = HttpClient.newBuilder().connectTimeout(limit).build();

  void load(String name) {
    restClient.get().uri("/orders").retrieve();
    restTemplate.getForObject(address, Order.class);
    exchangeRates.exchange(from, to);
    httpClient.send(request, handler);
    kafkaTemplate.send("orders", order);
    redisTemplate.opsForValue().set("order", order);
    mailSender.send(message);
    minioClient.putObject(parts);
    socket.send(bytes);
    new ProcessBuilder("git", "log", name).start();
    new ProcessBuilder("sh", "-c", name).start();
    Runtime.getRuntime().exec("ls");
  }

  void risks(String name) {
    jdbc.query("select a from orders where name = '" + name + "'", mapper);
    jdbc.query("select a from orders where name = ?", mapper, name);
    jdbc.query("select a from " + TABLE, mapper);
    orderRepository.findAll();
    orderRepository.findAll(page);
    roleRepository.findAll();
    new File(folder + file.getOriginalFilename());
    auth.anyRequest().permitAll();
    try {
      load(name);
    } catch (Exception e) {
    }
    try {
      load(name);
    } catch (InterruptedException ignored) {
    }
    try {
      load(name);
    } catch (Exception e) {
      e.printStackTrace();
    }
    try {
      load(name);
    } catch (Exception e) {
      log.warn("not loaded", e);
    }
  }
}
