package dev.lilt.benchmarks.jpa;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Spring Kafka and JPA as Spring Boot sets them up. Arguments: Kafka's address, the JDBC URL and the user; the password
 * is in the environment.
 */
@SpringBootApplication
public class JpaMain {
    public static void main(String[] arguments) {
        var application = new SpringApplication(JpaMain.class);
        application.setDefaultProperties(Map.of(
                "spring.kafka.bootstrap-servers",
                arguments[0],
                "spring.kafka.consumer.auto-offset-reset",
                "earliest",
                "spring.datasource.url",
                arguments[1],
                "spring.datasource.username",
                arguments[2],
                "spring.jpa.hibernate.ddl-auto",
                "create",
                "spring.main.banner-mode",
                "off"));
        application.run();
    }
}
