#include "cluster/kubernetes/connections.h"
#include "cluster/kubernetes/execprotocol.h"
#include "cluster/kubernetes/storedcredentials.h"
#include "kubeconfigcorpus.h"

#include <QDirIterator>

#include <filesystem>

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;

namespace
{

constexpr std::string_view V1 = "client.authentication.k8s.io/v1";
/// Whatever is secret in these tests holds this word.
constexpr QStringView Secret = u"hunter2x9";

std::string answer(const std::string &status, std::string_view version = V1)
{
    // Not one expression: GCC 14 then warns of an overrun that is not there (at -O3).
    std::string out = R"({"kind":"ExecCredential","apiVersion":")";
    out += version;
    out += R"(","status":)" + status + "}";
    return out;
}

} // namespace

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<FixedClock>(at("2026-11-26T08:00:00Z"));
        m_permissions = std::make_shared<ExecPermissions>(path("data/allowed-programs"));
        m_connections = std::make_unique<Connections>(
            ConnectionSettings{.clock = m_clock,
                               .runner = std::make_shared<SystemProcessRunner>(),
                               .permissions = m_permissions,
                               .variables = {{"HOME", path("home")}, {"USERS_OWN", "variable"}},
                               .pluginTimeLimit = 20s});
    }

    void cleanup()
    {
        m_connections.reset();
        m_folder.reset();
    }

    // --- stored ones

    void aTokenFileIsReadAgainAfterAMinute()
    {
        write("token", " one\n");
        StoredCredentials source({.files = {.token = path("token")}}, {}, m_clock);
        QCOMPARE(fetched(source)->bearerToken, std::string("one"));
        write("token", "two");
        QCOMPARE(fetched(source)->bearerToken, std::string("one"));
        m_clock->advance(60s);
        QCOMPARE(fetched(source)->bearerToken, std::string("two"));
    }

    void aTokenFileIsReadAgainAfterARefusal()
    {
        write("token", "one");
        StoredCredentials source({.files = {.token = path("token")}}, {}, m_clock);
        const Result<Credential> first = fetched(source);
        // It is still the same: asking again is of no use.
        QVERIFY(!source.refused(*first));
        write("token", "two");
        QVERIFY(source.refused(*first));
        QCOMPARE(fetched(source)->bearerToken, std::string("two"));
        // A late refusal of the old one says nothing about the new one.
        QVERIFY(source.refused(*first));
        QCOMPARE(fetched(source)->bearerToken, std::string("two"));
    }

    void aTokenFileThatVanishesLeavesTheLastToken()
    {
        write("token", "one");
        StoredCredentials source({.files = {.token = path("token")}}, {}, m_clock);
        QVERIFY(fetched(source));
        QFile::remove(qpath("token"));
        m_clock->advance(5min);
        QCOMPARE(fetched(source)->bearerToken, std::string("one"));
        write("token", "two");
        QCOMPARE(fetched(source)->bearerToken, std::string("two"));
    }

    void aTokenFileIsStrongerThanAToken()
    {
        Credential fixed;
        fixed.bearerToken = "fixed";
        StoredCredentials missing({fixed, {.token = path("none")}}, {}, m_clock);
        QCOMPARE(fetched(missing)->bearerToken, std::string("fixed"));
        write("token", "file");
        StoredCredentials both({fixed, {.token = path("token")}}, {}, m_clock);
        QCOMPARE(fetched(both)->bearerToken, std::string("file"));
    }

    void aFixedTokenIsNotAskedForTwice()
    {
        Credential fixed;
        fixed.bearerToken = "fixed";
        StoredCredentials source({fixed, {}}, {}, m_clock);
        QVERIFY(!source.refused(*fetched(source)));
        QCOMPARE(*fetched(source), fixed);
    }

    void aLoginThatWritesAnotherTokenIsSeenAfterARefusal()
    {
        const auto login = [this](const std::string &token) {
            write("config", "contexts: [{name: a, context: {cluster: c, user: u}}]\n"
                            "clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]\n"
                            "users: [{name: u, user: {token: " +
                                token + "}}]\n");
        };
        login("one");
        const auto connection = m_connections->connection(kubeconfig(), "a");
        QVERIFY(connection);
        const Result<Credential> first = fetched(*connection->credentials);
        QVERIFY(!connection->credentials->refused(*first));
        login("two");
        QVERIFY(connection->credentials->refused(*first));
        QCOMPARE(fetched(*connection->credentials)->bearerToken, std::string("two"));
        // A file that is being written, or a user who went away, leaves what was there.
        write("config", "users: [");
        QVERIFY(!connection->credentials->refused(*fetched(*connection->credentials)));
        QCOMPARE(fetched(*connection->credentials)->bearerToken, std::string("two"));
    }

    void aClientCertificateIsReadAgainAndTellsItsEnd()
    {
        const KeyPair first = makeKeyPair(m_folder->path(), "me");
        StoredCredentials source(
            {.files = {.clientCertificate = path("me.crt"), .clientKey = path("me.key")}}, {},
            m_clock);
        const Result<Credential> before = fetched(source);
        QVERIFY2(before, before ? "" : qPrintable(before.error().toString()));
        QCOMPARE(before->clientCertificate, first.certificate);
        QCOMPARE(before->clientKey, first.key);
        const auto left = *before->expiry - SystemClock().now();
        QVERIFY(left > 47h && left <= 48h);
        const KeyPair second = makeKeyPair(m_folder->path(), "me");
        m_clock->advance(1min);
        QCOMPARE(fetched(source)->clientCertificate, second.certificate);
        QVERIFY(first.certificate != second.certificate);
    }

    void credentialFilesThatCannotBeUsedAreErrors()
    {
        makeKeyPair(m_folder->path(), "me");
        write("junk", "hunter2x9");
        write("encrypted", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nhunter2x9\n");
        write("binary", std::string("hunter2x9\0\n x", 12));
        const auto errorOf = [this](const CredentialFiles &files) {
            StoredCredentials source({.files = files}, Place{.file = "config"}, m_clock);
            const Result<Credential> result = fetched(source);
            return result ? Error() : result.error();
        };
        QCOMPARE(errorOf({.token = path("none")}).code, ErrorCode::NotFound);
        QCOMPARE(errorOf({.token = path(".")}).code, ErrorCode::Invalid);
        QCOMPARE(errorOf({.token = "/dev/zero"}).code, ErrorCode::Invalid);
        for (const Error &error :
             {errorOf({.token = path("binary")}),
              errorOf({.clientCertificate = path("junk"), .clientKey = path("me.key")}),
              errorOf({.clientCertificate = path("me.crt"), .clientKey = path("junk")})}) {
            QCOMPARE(error.code, ErrorCode::Invalid);
            QVERIFY2(!error.toString().contains(Secret), qPrintable(error.toString()));
            QVERIFY(!error.place.file.empty());
        }
        const Error encrypted =
            errorOf({.clientCertificate = path("me.crt"), .clientKey = path("encrypted")});
        QCOMPARE(encrypted.code, ErrorCode::Unsupported);
        QVERIFY(!encrypted.toString().contains(Secret));
    }

    // --- consent

    void aPluginRunsOnlyWhenItsProgramIsAllowed()
    {
        plugin("plugin", "touch '" + path("ran") + "'\necho '" + answer(R"({"token":"t"})") + "'");
        const Connection connection = connected("plugin");
        const Result<Credential> denied = fetched(*connection.credentials);
        QVERIFY(!denied);
        QCOMPARE(denied.error().code, ErrorCode::Denied);
        QVERIFY2(denied.error().text.contains(QString::fromStdString(path("plugin"))) &&
                     denied.error().text.contains(u"driftgate-cli allow "),
                 qPrintable(denied.error().text));
        QVERIFY(!QFile::exists(qpath("ran")));

        const auto command = m_connections->plugin(kubeconfig(), "a");
        QVERIFY(command && *command);
        QCOMPARE((*command)->program, path("plugin"));
        QVERIFY(m_permissions->allow(**command));
        const Result<Credential> allowed = fetched(*connection.credentials);
        QVERIFY2(allowed, allowed ? "" : qPrintable(allowed.error().toString()));
        QCOMPARE(allowed->bearerToken, std::string("t"));
        QVERIFY(QFile::exists(qpath("ran")));
    }

    void permissionsAreKeptForTheUserAlone()
    {
        const ExecCommand aws{"/usr/bin/aws-for-tests", {"eks", "get-token"}, {}};
        ExecCommand other = aws;
        other.arguments = {"something", "else"};
        QVERIFY(!m_permissions->isAllowed(aws));
        QVERIFY(m_permissions->entries()->empty());
        QVERIFY(m_permissions->allow(aws));
        QVERIFY(m_permissions->allow(aws));
        QVERIFY(m_permissions->isAllowed(aws));
        QVERIFY(m_permissions->isAllowed(other));
        QVERIFY(!m_permissions->isAllowed({"/usr/local/bin/aws-for-tests", {}, {}}));
        QCOMPARE(m_permissions->entries()->size(), 1U);
        QCOMPARE(QFile::permissions(qpath("data/allowed-programs")) &
                     (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                      QFileDevice::WriteOther),
                 QFileDevice::Permissions());
        // Another process sees it at once, and so does this one when it is taken back.
        ExecPermissions second(path("data/allowed-programs"));
        QVERIFY(second.isAllowed(aws));
        QVERIFY(second.revoke(aws.program));
        QVERIFY(!m_permissions->isAllowed(aws));
        QCOMPARE(second.revoke(aws.program).error().code, ErrorCode::NotFound);
    }

    void aShellIsAllowedForOneCommandOnly()
    {
        const std::string shell = SystemProcessRunner().find("sh");
        const ExecCommand good{shell, {"-c", "echo hunter2x9"}, {}};
        QVERIFY(good.runsAnything());
        QVERIFY(m_permissions->allow(good));
        QVERIFY(m_permissions->isAllowed(good));
        QVERIFY(!m_permissions->isAllowed({shell, {"-c", "rm -r /"}, {}}));
        QVERIFY(!m_permissions->isAllowed({shell, {"-c echo", "hunter2x9"}, {}}));
        QVERIFY(!m_permissions->isAllowed({shell, good.arguments, {{"A", "b"}}}));
        QVERIFY(!m_permissions->isAllowed({shell, {}, {}}));
        // Arguments may hold a secret.
        QVERIFY(!slurp(qpath("data/allowed-programs")).contains("hunter2x9"));
        // A link to a shell is a shell, and so is one with a version.
        std::filesystem::create_symlink(shell, path("harmless"));
        QVERIFY((ExecCommand{path("harmless"), {}, {}}.runsAnything()));
        QVERIFY((ExecCommand{"/usr/bin/python3.12", {}, {}}.runsAnything()));
        QVERIFY((ExecCommand{"/usr/bin/env", {}, {}}.runsAnything()));
        QVERIFY(!(ExecCommand{"/usr/bin/aws", {}, {{"AWS_PROFILE", "dev"}}}.runsAnything()));
        QVERIFY((ExecCommand{"/usr/bin/aws", {}, {{"LD_PRELOAD", "/tmp/x.so"}}}.runsAnything()));
        QVERIFY((ExecCommand{"/usr/bin/aws", {}, {{"AWS_CONFIG_FILE", "/tmp/x"}}}.runsAnything()));
    }

    void permissionsThatCannotBeReadAllowNothing()
    {
        write("data/allowed-programs", "# x\n\nrelative\n/a/b\tunknown:1\n/c\n/d\tsha256:00\n");
        QVERIFY(!m_permissions->isAllowed({"/a/b", {}, {}}));
        QVERIFY(!m_permissions->isAllowed({"/d", {}, {}}));
        QVERIFY(!m_permissions->isAllowed({"relative", {}, {}}));
        QVERIFY(m_permissions->isAllowed({"/c", {}, {}}));
        QCOMPARE(m_permissions->allow({"relative", {}, {}}).error().code, ErrorCode::Invalid);
        QCOMPARE(m_permissions->allow({"/a\n/b", {}, {}}).error().code, ErrorCode::Invalid);
        QVERIFY(m_permissions->isAllowed({"/c", {}, {}}));
        ExecPermissions folder(path("data"));
        QVERIFY(!folder.isAllowed({"/c", {}, {}}));
        QCOMPARE(folder.entries().error().code, ErrorCode::Io);
        QVERIFY(!folder.allow({"/c", {}, {}}));
    }

    // --- plugins

    void aPluginGetsTheUsersEnvironmentAndItsOwn()
    {
        plugin("plugin",
               "printf '%s|%s|%s|%s' \"$USERS_OWN\" \"$AWS_PROFILE\" \"$1\" \"$HOME\" > '" +
                   path("seen") + "'\ncat > '" + path("input") + "'\necho '" +
                   answer(R"({"token":"t"})") + "'");
        allow("plugin");
        const Connection connection =
            connected("plugin", "args: ['a b'], env: [{name: AWS_PROFILE, value: dev}]");
        QVERIFY(fetched(*connection.credentials));
        QCOMPARE(slurp(qpath("seen")), "variable|dev|a b|" + path("home"));
        QCOMPARE(slurp(qpath("input")), std::string());
    }

    void aPluginIsToldWhatKubectlTellsIt()
    {
        if (const QString why = Kubectl::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        makeKeyPair(m_folder->path(), "ca");
        plugin("plugin", "printf %s \"$KUBERNETES_EXEC_INFO\" > \"$1\"\nexit 1");
        allow("plugin");
        for (const std::string_view version : {"v1", "v1beta1"}) {
            for (const std::string_view told : {"true", "false"}) {
                const auto configure = [&](const std::string &file) {
                    kubeconfig(
                        "command: ./plugin, args: ['" + path(file) +
                            "'], provideClusterInfo: " + std::string(told) +
                            ", interactiveMode: IfAvailable, apiVersion: "
                            "client.authentication.k8s.io/" +
                            std::string(version),
                        "server: 'https://127.0.0.1:1', certificate-authority: ca.crt, "
                        "tls-server-name: inside, proxy-url: 'http://127.0.0.1:2', "
                        "disable-compression: true, extensions: [{name: "
                        "client.authentication.k8s.io/exec, extension: {audience: [1, x]}}]");
                };
                configure("theirs");
                (void)Kubectl(path("config"), path("home")).run({"get", "--raw", "/version"});
                configure("ours");
                const auto connection = m_connections->connection(kubeconfig(), "a");
                QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toString()));
                QVERIFY(!fetched(*connection->credentials));
                const auto theirs = readJson(slurp(qpath("theirs")), "theirs");
                const auto ours = readJson(slurp(qpath("ours")), "ours");
                QVERIFY(theirs && ours);
                QVERIFY(same(*ours, *theirs));
                QCOMPARE(ours->find({"spec", "cluster"}) != nullptr, told == "true");
            }
        }
    }

    void aPluginRunsOnceForAllWhoAsk()
    {
        plugin("plugin", "echo x >> '" + path("runs") + "'\nwhile [ ! -e '" + path("go") +
                             "' ]; do sleep 0.02; done\necho '" + answer(R"({"token":"t"})") + "'");
        allow("plugin");
        const Connection one = connected("plugin");
        const Connection two = connected("plugin");
        QCOMPARE(one.credentials, two.credentials);
        auto first = one.credentials->credential({});
        auto second = two.credentials->credential({});
        QTRY_VERIFY(QFile::exists(qpath("runs")));
        write("go", "");
        QCOMPARE(QCoro::waitFor(first)->bearerToken, std::string("t"));
        QCOMPARE(QCoro::waitFor(second)->bearerToken, std::string("t"));
        QVERIFY(fetched(*one.credentials));
        m_clock->advance(24h);
        QVERIFY(fetched(*two.credentials));
        QCOMPARE(slurp(qpath("runs")), std::string("x\n"));
        // Other arguments are another plugin.
        const Connection other = connected("plugin", "args: [b]");
        QVERIFY(other.credentials != one.credentials);
    }

    void oneWhoNoLongerWantsItLeavesTheOthers()
    {
        plugin("plugin", "echo x >> '" + path("runs") + "'\nwhile [ ! -e '" + path("go") +
                             "' ]; do sleep 0.02; done\necho '" + answer(R"({"token":"t"})") + "'");
        allow("plugin");
        const Connection connection = connected("plugin");
        CancelSource cancel;
        auto impatient = connection.credentials->credential(cancel.get_token());
        auto patient = connection.credentials->credential({});
        QTRY_VERIFY(QFile::exists(qpath("runs")));
        cancel.request_stop();
        QCOMPARE(QCoro::waitFor(impatient).error().code, ErrorCode::Cancelled);
        write("go", "");
        QVERIFY(QCoro::waitFor(patient));
        QCOMPARE(slurp(qpath("runs")), std::string("x\n"));
    }

    void aRunThatNobodyWantsIsEnded()
    {
        plugin("plugin", "echo $$ > '" + path("pid") + "'\nexec sleep 1000");
        allow("plugin");
        const Connection connection = connected("plugin");
        CancelSource cancel;
        auto only = connection.credentials->credential(cancel.get_token());
        QTRY_VERIFY(!slurp(qpath("pid")).empty());
        const QString process =
            QStringLiteral("/proc/") + QString::fromStdString(slurp(qpath("pid"))).trimmed();
        cancel.request_stop();
        QCOMPARE(QCoro::waitFor(only).error().code, ErrorCode::Cancelled);
        QTRY_VERIFY(!QFile::exists(process));
        // Who comes next gets a run of his own.
        plugin("plugin", "echo '" + answer(R"({"token":"t"})") + "'");
        QVERIFY(fetched(*connection.credentials));
    }

    void closingAllEndsARun()
    {
        plugin("plugin", "echo $$ > '" + path("pid") + "'\nexec sleep 1000");
        allow("plugin");
        auto pending = connected("plugin").credentials->credential({});
        QTRY_VERIFY(!slurp(qpath("pid")).empty());
        m_connections.reset();
        QCOMPARE(QCoro::waitFor(pending).error().code, ErrorCode::Cancelled);
    }

    void aCredentialIsRenewedBeforeItExpires()
    {
        // One hour each, numbered.
        plugin("plugin", numbered("\"expirationTimestamp\":\"$(cat expiry)\""));
        allow("plugin");
        write("expiry", "2026-11-26T09:00:00Z");
        const Connection connection = connected("plugin");
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-1"));
        QCOMPARE(fetched(*connection.credentials)->expiry, at("2026-11-26T09:00:00Z"));
        m_clock->advance(58min);
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-1"));
        m_clock->advance(90s);
        write("expiry", "2026-11-26T10:00:00.5Z");
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-2"));
        m_clock->advance(24h);
        write("expiry", "2026-11-27T20:00:00+02:00");
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-3"));
    }

    void aRenewalThatFailsLeavesTheGoodCredential()
    {
        plugin("plugin", numbered(R"("expirationTimestamp":"2026-11-26T09:00:00Z")") +
                             "\n[ $n = 1 ] || exit 1");
        allow("plugin");
        const Connection connection = connected("plugin");
        QVERIFY(fetched(*connection.credentials));
        m_clock->advance(59min + 30s);
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-1"));
        QCOMPARE(slurp(qpath("count")), std::string("2\n"));
        m_clock->advance(30s);
        QVERIFY(!fetched(*connection.credentials));
    }

    void whatIsExpiredAtOnceIsNotFetchedForEveryRequest()
    {
        plugin("plugin", numbered(R"("expirationTimestamp":"2020-01-01T00:00:00Z")"));
        allow("plugin");
        const Connection connection = connected("plugin");
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-1"));
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-1"));
        m_clock->advance(6s);
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-2"));
    }

    void aRefusedCredentialIsFetchedAnew()
    {
        plugin("plugin", numbered("\"x\":1"));
        allow("plugin");
        const Connection connection = connected("plugin");
        const Credential first = *fetched(*connection.credentials);
        QVERIFY(connection.credentials->refused(first));
        // Of several requests that were refused together each may ask again: one run.
        QVERIFY(connection.credentials->refused(first));
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-2"));
        QVERIFY(connection.credentials->refused(first));
        QCOMPARE(fetched(*connection.credentials)->bearerToken, std::string("token-2"));
    }

    void thePluginThatGivesTheRefusedAgainIsNotAskedForEver()
    {
        plugin("plugin", "echo '" + answer(R"({"token":"t"})") + "'");
        allow("plugin");
        const Connection connection = connected("plugin");
        const Credential first = *fetched(*connection.credentials);
        QVERIFY(connection.credentials->refused(first));
        QVERIFY(!connection.credentials->refused(*fetched(*connection.credentials)));
        QVERIFY(!connection.credentials->refused(first));
        // The next request tries once more all the same.
        QVERIFY(fetched(*connection.credentials));
    }

    void aPluginMayGiveAClientCertificate()
    {
        const KeyPair pair = makeKeyPair(m_folder->path(), "me");
        Value status = Value::mapping();
        status.set("clientCertificateData", Value::string(pair.certificate));
        status.set("clientKeyData", Value::string(pair.key));
        write("answer", answer(writeJson(status), "client.authentication.k8s.io/v1beta1"));
        plugin("plugin", "cat answer");
        allow("plugin");
        kubeconfig("command: ./plugin, apiVersion: client.authentication.k8s.io/v1beta1");
        const auto connection = m_connections->connection(kubeconfig(), "a");
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toString()));
        const Result<Credential> got = fetched(*connection->credentials);
        QVERIFY2(got, got ? "" : qPrintable(got.error().toString()));
        QCOMPARE(got->clientCertificate, pair.certificate);
        QCOMPARE(got->clientKey, pair.key);
    }

    void answersThatCannotBeUsedAreErrorsWithoutSecrets_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("says");
        const auto prints = [](const char *name, const std::string &text, const char *says) {
            QTest::newRow(name) << QString::fromStdString("cat <<'END'\n" + text + "\nEND")
                                << QString::fromUtf8(says);
        };
        prints("nothing", "", "JSON");
        prints("text", "token hunter2x9", "JSON");
        prints("broken", "{\"kind\":\"ExecCredential\",\"status\":{\"token\":\"hunter2x9", "JSON");
        prints("list", R"(["hunter2x9"])", "JSON");
        prints("kind", R"({"kind":"hunter2x9"})", "kind");
        prints("version", answer(R"({"token":"hunter2x9"})", "hunter2x9"), "apiVersion");
        prints("other-version",
               answer(R"({"token":"hunter2x9"})", "client.authentication.k8s.io/v1beta1"),
               "apiVersion");
        prints("no-status",
               R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1"})",
               "status");
        prints("empty-status", answer("{}"), "token");
        prints("certificate-alone", answer(R"({"clientCertificateData":"hunter2x9"})"), "key");
        prints("no-certificate",
               answer(R"({"clientCertificateData":"hunter2x9","clientKeyData":"hunter2x9"})"),
               "certificate");
        prints("token-with-spaces", answer(R"({"token":"hunter2x9 x"})"), "token");
        prints("expiry", answer(R"({"token":"t","expirationTimestamp":"hunter2x9"})"),
               "expirationTimestamp");
        const auto fails = [](const char *name, const char *script, const char *says) {
            QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(says);
        };
        fails("status", "exit 3", "status 3");
        fails("words",
              "printf 'one\\ntwo\\nthree\\nfour\\nfive\\n\\033[31msix\\033[0m\\n' >&2; exit 1",
              "two\nthree\nfour\nfive\nsix");
        fails("token-in-words",
              "echo '{\"status\":{\"token\":\"hunter2x9-hunter2x9\"}}'; echo 'cannot use "
              "hunter2x9-hunter2x9 here' >&2; exit 1",
              "cannot use ••• here");
        fails("jwt-in-words",
              "echo 'bad token: eyJhbGciOiJSUzI1NiJ9.hunter2x9.hunter2x9' >&2; exit 1",
              "bad token: •••");
        fails("variable-in-words", "echo \"login failed for $MY_TOKEN\" >&2; exit 1",
              "login failed for •••");
        fails("key-in-words",
              "printf 'key\\n-----BEGIN PRIVATE KEY-----\\nhunter2x9\\n-----END PRIVATE "
              "KEY-----\\nwas bad\\n' >&2; exit 1",
              "key\nwas bad");
        fails("signal", "kill -9 $$", "signal");
    }

    void answersThatCannotBeUsedAreErrorsWithoutSecrets()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, says);
        plugin("plugin", script.toStdString());
        kubeconfig("command: ./plugin, interactiveMode: Never, env: [{name: MY_TOKEN, value: "
                   "hunter2x9-of-env}], apiVersion: " +
                   std::string(V1));
        const auto command = m_connections->plugin(kubeconfig(), "a");
        QVERIFY(command && *command && (*command)->runsAnything());
        QVERIFY(m_permissions->allow(**command));
        const auto connection = m_connections->connection(kubeconfig(), "a");
        QVERIFY(connection);
        const Result<Credential> got = fetched(*connection->credentials);
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::Tool);
        const QString told = got.error().toString();
        QVERIFY2(told.contains(says), qPrintable(told));
        QVERIFY2(!told.contains(Secret), qPrintable(told));
        QVERIFY2(told.contains(u"plugin"), qPrintable(told));
        QVERIFY(!told.contains(u'\x1b'));
        nothingIsWritten({QStringLiteral("plugin"), QStringLiteral("config")});
    }

    void aPluginThatHangsIsEnded()
    {
        plugin("plugin", "sleep 1000");
        allow("plugin");
        ConnectionSettings settings{.clock = m_clock,
                                    .runner = std::make_shared<SystemProcessRunner>(),
                                    .permissions = m_permissions,
                                    .variables = {},
                                    .pluginTimeLimit = 200ms};
        Connections connections(settings);
        kubeconfig("command: ./plugin, interactiveMode: Never, apiVersion: " + std::string(V1));
        const auto connection = connections.connection(kubeconfig(), "a");
        QVERIFY(connection);
        const Result<Credential> got = fetched(*connection->credentials);
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::Timeout);
    }

    void aPluginThatIsMissingSaysHowToInstallIt()
    {
        kubeconfig("command: no-such-plugin-here, interactiveMode: Never, installHint: \"Run "
                   "\\e[1minstall it\", apiVersion: " +
                   std::string(V1));
        const auto connection = m_connections->connection(kubeconfig(), "a");
        QVERIFY(connection);
        const Result<Credential> got = fetched(*connection->credentials);
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::NotFound);
        QVERIFY2(got.error().text.contains(u"no-such-plugin-here") &&
                     got.error().text.contains(u"Run install it"),
                 qPrintable(got.error().text));
        QCOMPARE(m_connections->plugin(kubeconfig(), "a").error().code, ErrorCode::NotFound);
    }

    void aPluginThatNeedsATerminalIsRefusedClearly()
    {
        plugin("plugin", "touch '" + path("ran") + "'");
        allow("plugin");
        kubeconfig("command: ./plugin, interactiveMode: Always, apiVersion: " + std::string(V1));
        const auto connection = m_connections->connection(kubeconfig(), "a");
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::Unsupported);
        QVERIFY(connection.error().text.contains(u"terminal"));
        QVERIFY(!QFile::exists(qpath("ran")));
    }

    void credentialsAreNeverWritten()
    {
        makeKeyPair(m_folder->path(), "me");
        plugin("plugin", "cat answer");
        write("answer", answer(R"({"token":"hunter2x9-token"})"));
        allow("plugin");
        const Connection connection = connected("plugin");
        const Result<Credential> got = fetched(*connection.credentials);
        QVERIFY(got);
        QCOMPARE(got->bearerToken, std::string("hunter2x9-token"));
        connection.credentials->refused(*got);
        QVERIFY(fetched(*connection.credentials));
        nothingIsWritten({QStringLiteral("answer")});
    }

private:
    [[nodiscard]] std::string path(const std::string &name) const
    {
        return m_folder->filePath(QString::fromStdString(name)).toStdString();
    }
    [[nodiscard]] QString qpath(const std::string &name) const
    {
        return QString::fromStdString(path(name));
    }
    void write(const std::string &name, std::string_view text) const
    {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        spill(qpath(name), text);
    }

    /// A shell script that runs in the test's folder.
    void plugin(const std::string &name, const std::string &script) const
    {
        QFile::remove(qpath(name));
        write(name,
              "#!/bin/sh\ncd '" + m_folder->path().toStdString() + "' || exit 9\n" + script + '\n');
        QFile::setPermissions(qpath(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                               QFileDevice::ExeOwner);
    }
    /// A script that gives token-1, token-2, …
    [[nodiscard]] static std::string numbered(const std::string &more)
    {
        return "n=$(($(cat count 2>/dev/null || echo 0) + 1))\necho $n > count\ncat <<END\n" +
               answer(R"({"token":"token-$n",)" + more + "}") + "\nEND";
    }
    void allow(const std::string &name) const
    {
        QVERIFY(m_permissions->allow({path(name), {}, {}}));
    }

    void kubeconfig(const std::string &exec,
                    const std::string &cluster = "server: 'https://127.0.0.1:1'") const
    {
        write("config",
              "current-context: a\ncontexts: [{name: a, context: {cluster: c, user: u}}]\n"
              "clusters: [{name: c, cluster: {" +
                  cluster + "}}]\nusers: [{name: u, user: {exec: {" + exec + "}}}]\n");
    }
    [[nodiscard]] Kubeconfig kubeconfig() const { return Kubeconfig::read({path("config")}); }
    [[nodiscard]] Connection connected(const std::string &program,
                                       const std::string &more = {}) const
    {
        kubeconfig("command: ./" + program + ", interactiveMode: Never, apiVersion: " +
                   std::string(V1) + (more.empty() ? "" : ", " + more));
        auto out = m_connections->connection(kubeconfig(), "a");
        if (!out)
            qFatal("%s", qPrintable(out.error().toString()));
        return *out;
    }
    [[nodiscard]] static Result<Credential> fetched(CredentialSource &source)
    {
        return QCoro::waitFor(source.credential({}));
    }

    /// No file but those that the test itself wrote holds a secret.
    void nothingIsWritten(const QStringList &known) const
    {
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (known.contains(QDir(m_folder->path()).relativeFilePath(file)))
                continue;
            QVERIFY2(!QString::fromStdString(slurp(file)).contains(Secret), qPrintable(file));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FixedClock> m_clock;
    std::shared_ptr<ExecPermissions> m_permissions;
    std::unique_ptr<Connections> m_connections;
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
