package quay

import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RequestMethod
import org.springframework.web.bind.annotation.RestController

private const val BASE = "/feeds/v1/"
private const val LATEST = "latest"

@RestController
@RequestMapping(value = [BASE], produces = ["application/xml"])
class FeedController {
  @GetMapping(LATEST)
  fun latest() = ""

  @GetMapping(value = [LATEST + "/all", "ships/{id}"])
  fun several() = ""

  @RequestMapping(value = ["{*path}"], method = [RequestMethod.GET, RequestMethod.POST])
  fun any() = ""
}

@RestController
@RequestMapping("devices/{token}")
class DeviceController {
  @GetMapping("ping")
  fun ping() = ""
}

@RestController
class WelcomeController {
  @GetMapping("/")
  fun show() = ""
}
