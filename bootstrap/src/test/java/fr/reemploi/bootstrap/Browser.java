package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A Chromium browser. Without Chromium, the tests that use it are skipped.
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final ChromeDriver driver;
    private final String site;

    private Browser(ChromeDriver driver, String site) {
        this.driver = driver;
        this.site = site;
    }

    static Browser desktop(String site) {
        return open(site, 1440, 1000);
    }

    static Browser phone(String site) {
        return open(site, 360, 740);
    }

    private static Browser open(String site, int width, int height) {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no Chromium on this machine");
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=fr",
                "--disable-dev-shm-usage");
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        var driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 600));
        return new Browser(driver, site);
    }

    Browser go(String path) {
        driver.get(path.startsWith("http") ? path : site + path);
        return this;
    }

    WebElement waitFor(String css) {
        return new WebDriverWait(driver, TIMEOUT)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    Browser type(String css, String text) {
        var field = waitFor(css);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    Browser choose(String css, String value) {
        waitFor(css + " option[value='" + value + "']").click();
        return this;
    }

    Browser click(String css) {
        var element =
                new WebDriverWait(driver, TIMEOUT)
                        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return this;
    }

    Browser attach(String css, Path file) {
        driver.findElement(By.cssSelector(css)).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /// Retries if the page changes while it is read.
    Browser waitForText(String css, String text) {
        new WebDriverWait(driver, TIMEOUT)
                .ignoring(WebDriverException.class)
                .until(
                        ExpectedConditions.textToBePresentInElementLocated(
                                By.cssSelector(css), text));
        return this;
    }

    String value(String css) {
        return String.valueOf(waitFor(css).getDomProperty("value"));
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText().replaceAll("\\h", " ");
    }

    /// The result of a script that may return a promise.
    String run(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /// The result of a command of the developer tools.
    Map<String, Object> tool(String command) {
        return driver.executeCdpCommand(command, Map.of());
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    Browser theme(String theme) {
        return go("/?theme=" + theme);
    }

    /// Checks that the page passes the accessibility rules of WCAG 2.2 AA and is not wider than the
    /// window, and saves a screenshot.
    Browser check(String name) {
        var results =
                new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze(driver);
        screenshot(name);
        assertThat(results.getViolations())
                .as(name)
                .allSatisfy(rule -> assertThat(rule.getId() + " " + rule.getNodes()).isEmpty());
        var overflow =
                driver.executeScript(
                        "return document.documentElement.scrollWidth - window.innerWidth");
        assertThat(Long.parseLong(String.valueOf(overflow)))
                .as("%s is wider than the window by", name)
                .isLessThanOrEqualTo(0);
        return this;
    }

    private void screenshot(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
