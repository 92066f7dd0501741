#include "clifixture.h"
#include "needed.h"
#include "workspace/workspacefixture.h"

#include <QProcess>
#include <QRandomGenerator>

#include <unistd.h>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

namespace fs = std::filesystem;
using Fixture = WorkspaceFixture;

constexpr uintmax_t TwoHundredMegabytes = uintmax_t{200} << 20;

/// Ten lists of ten lists of …: a thousand million nodes once expanded.
std::string aliasBomb()
{
    std::string out = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: bomb}\na0: &a0 [x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        out += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int j = 0; j < 10; ++j)
            out += (j > 0 ? ", " : "") + before;
        out += "]\n";
    }
    return out;
}

void makeHuge(const std::string &path)
{
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path).flush();
    fs::resize_file(path, TwoHundredMegabytes);
}

CliOutcome run(const Fixture &fixture, const QStringList &arguments)
{
    return runCommand(arguments, fixture.environment, {.directory = fixture.root()});
}

/// The applications that work go on being told, whatever is wrong with one.
void deploy(const Fixture &fixture, const Revision &revision)
{
    for (const std::string cluster : {"prod-eu", "staging"}) {
        const std::string folder = "live/" + cluster + '/';
        fixture.writeLive(folder + "flux.yaml",
                          Fixture::flux("checkout", "apps/checkout/overlays/" + cluster, revision) +
                              "---\n" + Fixture::flux("ingress", "apps/ingress", revision));
        fixture.writeLive(folder + "service.yaml", Fixture::service("checkout"));
        fixture.writeLive(folder + "ingress.yaml", Fixture::configMap("ingress", "ingress", "a"));
        fixture.writeLive(folder + "deployment.yaml",
                          Fixture::deployment(3, "shop/checkout:1.8.0", "checkout"));
    }
}

} // namespace

/// A fault in each input: one clear error that names it, the exit status of trouble, and
/// everything else still told.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsOfARepository_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("content");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const char *path, const std::string &content,
                            const QStringList &words) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromStdString(content)
                                << words;
        };
        row("broken YAML", "apps/ingress/broken.yaml", "apiVersion: v1\nkind: [\n",
            {QStringLiteral("apps/ingress/broken.yaml:")});
        row("a tab", "apps/ingress/tab.yaml", "apiVersion: v1\n\tkind: ConfigMap\n",
            {QStringLiteral("apps/ingress/tab.yaml:2")});
        row("no kind", "apps/ingress/none.yaml", "apiVersion: v1\nmetadata: {name: a}\n",
            {QStringLiteral("apps/ingress/none.yaml:1")});
        row("an alias bomb", "apps/ingress/bomb.yaml", aliasBomb(),
            {QStringLiteral("apps/ingress/bomb.yaml:"), QStringLiteral("alias")});
        row("a kustomization that is no YAML", "apps/ingress/kustomization.yaml",
            "resources: [configmap.yaml\nnamespace: x\n",
            {QStringLiteral("apps/ingress/kustomization.yaml:")});
        row("a kustomization that is a list", "apps/ingress/kustomization.yaml", "- a\n",
            {QStringLiteral("apps/ingress/kustomization.yaml:1")});
        row("a missing resource", "apps/ingress/kustomization.yaml",
            "resources:\n- configmap.yaml\n- gone.yaml\n",
            {QStringLiteral("apps/ingress/kustomization.yaml:3"), QStringLiteral("gone.yaml")});
        row("a wrong field", "apps/ingress/kustomization.yaml",
            "resources: [configmap.yaml]\nnamspace: x\n", {QStringLiteral("namspace")});
        row("a resource outside", "apps/ingress/kustomization.yaml",
            "resources:\n- ../../../outside.yaml\n",
            {QStringLiteral("apps/ingress/kustomization.yaml:2"),
             QStringLiteral("outside the repository")});
        row("an absolute resource", "apps/ingress/kustomization.yaml",
            "resources:\n- /etc/passwd\n",
            {QStringLiteral("/etc/passwd"), QStringLiteral("outside the repository")});
        row("a remote base", "apps/ingress/kustomization.yaml",
            "resources:\n- https://example.com/base?ref=v1\n",
            {QStringLiteral("https://example.com/base?ref=v1"), QStringLiteral("allow")});
        row("an alias bomb for kustomize", "apps/ingress/kustomization.yaml",
            "resources: [configmap.yaml]\n" + aliasBomb().substr(aliasBomb().find("a0:")),
            {QStringLiteral("apps/ingress/kustomization.yaml:"), QStringLiteral("alias")});
    }

    void faultsOfARepository()
    {
        QFETCH(QString, path);
        QFETCH(QString, content);
        QFETCH(QStringList, words);
        Fixture fixture;
        fixture.write(path.toStdString(), content.toStdString());
        deploy(fixture, fixture.commit("Break ingress"));
        expectOneToldFault(fixture, words);
    }

    void aLinkOutOfTheRepository()
    {
        Fixture fixture;
        fs::create_symlink("/etc/hostname", fixture.root() + "/apps/ingress/link.yaml");
        deploy(fixture, fixture.commit("Link"));
        expectOneToldFault(fixture, {QStringLiteral("apps/ingress/link.yaml"),
                                     QStringLiteral("outside the repository")});
    }

    void aHugeFileOfTheRepository()
    {
        Fixture fixture;
        makeHuge(fixture.root() + "/apps/ingress/huge.yaml");
        deploy(fixture, fixture.commit("Grow"));
        expectOneToldFault(
            fixture, {QStringLiteral("apps/ingress/huge.yaml"), QStringLiteral("larger than")});
    }

    void pathsOutsideTheRepository()
    {
        Fixture fixture;
        deploy(fixture, fixture.commit("Begin"));
        fs::create_directories(fixture.beside("elsewhere"));
        const CliOutcome named =
            run(fixture, {QStringLiteral("render"), QStringLiteral("../elsewhere"),
                          QStringLiteral("--repository"), QStringLiteral(".")});
        QCOMPARE(named.status, 2);
        QVERIFY2(named.says(QStringLiteral("“../elsewhere” lies outside the repository")),
                 named.err.c_str());
        const CliOutcome folder =
            run(fixture, {QStringLiteral("render"), QStringLiteral("../elsewhere")});
        QCOMPARE(folder.status, 2);
        QVERIFY2(folder.says(QStringLiteral("elsewhere")), folder.err.c_str());
        QVERIFY(folder.out.empty());

        fixture.write("driftgate.yaml",
                      Fixture::workspaceFile() + "- {name: out, path: ../elsewhere}\n");
        const CliOutcome status = run(fixture, {QStringLiteral("status")});
        QCOMPARE(status.status, 2);
        QVERIFY2(status.says(QStringLiteral("driftgate.yaml:11")), status.err.c_str());
        QVERIFY(status.says(QStringLiteral("within the repository")));
        QVERIFY(status.prints(QStringLiteral("checkout")));
    }

    void faultsOfADump_data()
    {
        QTest::addColumn<QString>("content"); // none: a file that cannot be opened
        QTest::addColumn<QStringList>("words");
        const QString place = QStringLiteral("live/staging/bad.yaml");
        QTest::newRow("broken YAML") << QStringLiteral("a: [\n") << QStringList{place};
        QTest::newRow("an alias bomb")
            << QString::fromStdString(aliasBomb()) << QStringList{place, QStringLiteral("alias")};
        QTest::newRow("no object")
            << QStringLiteral("just: text\n") << QStringList{place, QStringLiteral("apiVersion")};
        QTest::newRow("binary") << QStringLiteral("\x01\x02\x03") << QStringList{place};
        QTest::newRow("unreadable") << QString() << QStringList{place};
        QTest::newRow("huge") << QStringLiteral("HUGE")
                              << QStringList{place, QStringLiteral("200 M")};
    }

    void faultsOfADump()
    {
        QFETCH(QString, content);
        QFETCH(QStringList, words);
        Fixture fixture;
        deploy(fixture, fixture.commit("Begin"));
        const std::string bad = fixture.beside("live/staging/bad.yaml");
        if (content == QStringLiteral("HUGE")) {
            makeHuge(bad);
        } else if (content.isNull()) {
            fs::create_symlink("/proc/self/mem", bad); // root may open all but this cannot be read
            if (::geteuid() != 0) {
                fs::remove(bad);
                fixture.writeLive("live/staging/bad.yaml", "a: b\n");
                fs::permissions(bad, fs::perms::none);
            }
        } else {
            fixture.writeLive("live/staging/bad.yaml", content.toStdString());
        }
        const CliOutcome status = run(fixture, {QStringLiteral("status")});
        QCOMPARE(status.status, 2);
        for (const QString &word : words)
            QVERIFY2(status.says(word), status.err.c_str());
        QVERIFY2(status.prints(QStringLiteral("✓ ")), status.out.c_str()); // prod-eu
        std::error_code ignored; // so that the fixture can remove it
        fs::permissions(bad, fs::perms::owner_all, ignored);
    }

    void aDumpThatIsNotThere()
    {
        Fixture fixture;
        deploy(fixture, fixture.commit("Begin"));
        fs::remove_all(fixture.beside("live/staging"));
        const CliOutcome status = run(fixture, {QStringLiteral("status")});
        QCOMPARE(status.status, 2);
        QVERIFY2(status.says(QStringLiteral("live/staging")), status.err.c_str());
        QVERIFY(status.prints(QStringLiteral("✓ ")));
    }

    void filesToCompare_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("broken YAML")
            << QStringLiteral("kind: [\n") << QStringList{QStringLiteral("bad.yaml:")};
        QTest::newRow("an alias bomb")
            << QString::fromStdString(aliasBomb())
            << QStringList{QStringLiteral("bad.yaml:"), QStringLiteral("alias")};
        QTest::newRow("huge") << QStringLiteral("HUGE")
                              << QStringList{QStringLiteral("bad.yaml"), QStringLiteral("200 MB")};
    }

    void filesToCompare()
    {
        QFETCH(QString, content);
        QFETCH(QStringList, words);
        const FileFixture files;
        files.write("good.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        if (content == QStringLiteral("HUGE"))
            makeHuge(files.path("bad.yaml"));
        else
            files.write("bad.yaml", content.toStdString());
        const CliOutcome outcome = runCommand(
            {QStringLiteral("compare"), QStringLiteral("good.yaml"), QStringLiteral("bad.yaml")},
            files.environment(), {.directory = files.path(".")});
        QCOMPARE(outcome.status, 2);
        for (const QString &word : words)
            QVERIFY2(outcome.says(word), outcome.err.c_str());
    }

    void aCorruptRepository_data()
    {
        QTest::addColumn<QString>("damaged");
        QTest::newRow("the commit") << QStringLiteral("HEAD");
        QTest::newRow("a folder") << QStringLiteral("HEAD:apps/ingress");
        QTest::newRow("a file") << QStringLiteral("HEAD:apps/ingress/configmap.yaml");
    }

    void aCorruptRepository()
    {
        QFETCH(QString, damaged);
        Fixture fixture;
        deploy(fixture, fixture.commit("Begin"));
        const std::string id =
            lines(fixture.repository().git({"rev-parse", damaged.toStdString()})).front();
        const std::string object =
            fixture.root() + "/.git/objects/" + id.substr(0, 2) + '/' + id.substr(2);
        fs::permissions(object, fs::perms::owner_all);
        std::ofstream(object, std::ios::binary | std::ios::trunc) << "no object";
        const CliOutcome status = run(fixture, {QStringLiteral("status")});
        QCOMPARE(status.status, 2);
        const QString named =
            damaged == QStringLiteral("HEAD") ? damaged : QString::fromStdString(id.substr(0, 7));
        QVERIFY2(status.says(named), status.err.c_str());
        if (damaged != QStringLiteral("HEAD"))
            QVERIFY2(status.prints(QStringLiteral("✓ ")), status.out.c_str());
        const CliOutcome render =
            run(fixture, {QStringLiteral("render"), QStringLiteral("apps/ingress"),
                          QStringLiteral("--repository"), QStringLiteral(".")});
        QCOMPARE(render.status, 2);
        QVERIFY2(render.says(named), render.err.c_str());
    }

    void aRepositoryWithoutItsHead()
    {
        Fixture fixture;
        deploy(fixture, fixture.commit("Begin"));
        std::ofstream(fixture.root() + "/.git/HEAD", std::ios::trunc) << "nonsense\n";
        for (const char *const verb : {"status", "log", "init"}) {
            const CliOutcome outcome = run(fixture, {QString::fromUtf8(verb)});
            QCOMPARE(outcome.status, 2);
            QVERIFY2(!outcome.err.empty(), verb);
        }
    }

    /// A small disk that is full costs time, never a result.
    void aFullDiskForTheCache()
    {
        const QString program =
            QCoreApplication::applicationDirPath() + QStringLiteral("/../app/cli/driftgate-cli");
        if (!QFile::exists(program))
            QSKIP("driftgate-cli was not built");
        Fixture fixture;
        std::string noise; // does not pack
        for (int i = 0; i < 2'000; ++i) {
            noise += "  k" + std::to_string(i) + ": \"";
            for (int j = 0; j < 8; ++j)
                noise += std::to_string(QRandomGenerator::global()->generate64());
            noise += "\"\n";
        }
        fixture.write("apps/ingress/kustomization.yaml", "resources: [configmap.yaml, big.yaml]\n");
        fixture.write("apps/ingress/big.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n"
                                               "  name: big\n  namespace: ingress\ndata:\n" +
                                                   noise);
        deploy(fixture, fixture.commit("Grow"));
        const QString cache = QString::fromStdString(fixture.beside("small"));
        QDir().mkpath(cache);
        const auto small = [&](const QStringList &command) {
            QProcess process;
            process.setWorkingDirectory(QString::fromStdString(fixture.root()));
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("XDG_CACHE_HOME"), cache);
            process.setProcessEnvironment(environment);
            process.start(QStringLiteral("bwrap"),
                          QStringList{QStringLiteral("--dev-bind"), QStringLiteral("/"),
                                      QStringLiteral("/"), QStringLiteral("--size"),
                                      QStringLiteral("65536"), QStringLiteral("--tmpfs"), cache} +
                              command);
            if (!process.waitForFinished(120'000))
                return std::pair(-1, QString());
            return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput() +
                                                                   process.readAllStandardError()));
        };
        if (small({QStringLiteral("true")}).first != 0)
            QSKIP(qPrintable(lacking(QStringLiteral("bubblewrap cannot make a small disk here"))));
        const auto render = small({program, QStringLiteral("render"), QStringLiteral("ingress")});
        QVERIFY2(render.first == 0, qUtf8Printable(render.second.right(2000)));
        QVERIFY(render.second.contains(QStringLiteral("k1999:")));
        QVERIFY2(render.second.contains(QStringLiteral("cannot be kept in “%1").arg(cache)),
                 qUtf8Printable(render.second.right(2000)));
        const auto log = small({program, QStringLiteral("log"), QStringLiteral("ingress")});
        QVERIFY2(log.first == 0, qUtf8Printable(log.second));
        QVERIFY(log.second.contains(QStringLiteral("Grow")));
    }

    void remoteBasesAreFetchedWhenAllowed()
    {
        Fixture fixture;
        fixture.write("apps/ingress/kustomization.yaml",
                      "resources:\n- configmap.yaml\n- https://127.0.0.1:1/base.yaml\n");
        fixture.commit("Fetch");
        const QStringList render = {QStringLiteral("render"), QStringLiteral("ingress")};
        const CliOutcome refused = run(fixture, render);
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.says(QStringLiteral("lies outside the repository")), refused.err.c_str());
        // Nothing listens there: allowed, kustomize tries and says so itself.
        const QStringList allow{QStringLiteral("--allow-remote-bases")};
        const QStringList path{QStringLiteral("apps/ingress"), QStringLiteral("--repository"),
                               QStringLiteral(".")};
        for (const QStringList &what : {render, QStringList{QStringLiteral("render")} + path}) {
            const CliOutcome allowed = run(fixture, allow + what);
            QCOMPARE(allowed.status, 2);
            QVERIFY2(!allowed.says(QStringLiteral("nothing is fetched")), allowed.err.c_str());
            QVERIFY2(allowed.says(QStringLiteral("127.0.0.1:1")), allowed.err.c_str());
        }
    }

private:
    /// `status` and `render` tell the fault of ingress; checkout is in sync all the same.
    static void expectOneToldFault(const Fixture &fixture, const QStringList &words)
    {
        const CliOutcome status = run(fixture, {QStringLiteral("status")});
        QCOMPARE(status.status, 2);
        QVERIFY2(status.prints(QStringLiteral("✓ ")), status.out.c_str());
        const CliOutcome render =
            run(fixture, {QStringLiteral("render"), QStringLiteral("ingress")});
        QCOMPARE(render.status, 2);
        for (const CliOutcome *const outcome : {&status, &render}) {
            for (const QString &word : words)
                QVERIFY2(outcome->says(word),
                         (word.toStdString() + " in: " + outcome->err).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
