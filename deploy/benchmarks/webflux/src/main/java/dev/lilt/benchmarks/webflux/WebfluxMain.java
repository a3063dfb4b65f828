package dev.lilt.benchmarks.webflux;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring WebFlux as Spring Boot sets it up. Argument: the port. */
@SpringBootApplication
public class WebfluxMain {
    public static void main(String[] arguments) {
        var application = new SpringApplication(WebfluxMain.class);
        application.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "server.port", arguments[0],
                "spring.main.banner-mode", "off"));
        application.run();
    }
}
