#include "cluster/kubernetes/connections.h"
#include "cluster/kubernetes/storedcredentials.h"
#include "kubeconfigcorpus.h"

#include <QRegularExpression>

#include <filesystem>
#include <set>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

void putText(Value &into, std::string_view key, const std::string &text)
{
    if (!text.empty())
        into.set(key, Value::string(text));
}

Value list(const std::vector<std::string> &texts)
{
    Value out = Value::sequence();
    for (const std::string &text : texts)
        out.append(Value::string(text));
    return out;
}

Value named(const std::string &name, std::string_view key, Value content)
{
    Value out = Value::mapping();
    out.set("name", Value::string(name));
    out.set(key, std::move(content));
    return out;
}

Value asKubectlPrints(const KubeconfigCluster &cluster)
{
    Value out = Value::mapping();
    putText(out, "server", cluster.server);
    putText(out, "tls-server-name", cluster.tlsServerName);
    out.set("insecure-skip-tls-verify", Value::boolean(cluster.insecureSkipTlsVerify));
    putText(out, "certificate-authority", cluster.certificateAuthority.string());
    putText(out, "certificate-authority-data", base64(cluster.certificateAuthorityData));
    putText(out, "proxy-url", cluster.proxyUrl);
    out.set("disable-compression", Value::boolean(cluster.disableCompression));
    if (!cluster.execConfig.isNull())
        out.set("extensions", Value::sequence({named("client.authentication.k8s.io/exec",
                                                     "extension", cluster.execConfig)}));
    return named(cluster.name, "cluster", out);
}

Value asKubectlPrints(const ExecPlugin &plugin)
{
    Value out = Value::mapping();
    putText(out, "command", plugin.command);
    out.set("args", list(plugin.arguments));
    Value environment = Value::sequence();
    for (const auto &[name, value] : plugin.environment)
        environment.append(named(name, "value", Value::string(value)));
    out.set("env", environment);
    putText(out, "apiVersion", plugin.apiVersion);
    putText(out, "installHint", plugin.installHint);
    putText(out, "interactiveMode", plugin.interactiveMode);
    out.set("provideClusterInfo", Value::boolean(plugin.provideClusterInfo));
    return out;
}

Value asKubectlPrints(const KubeconfigUser &user)
{
    Value out = Value::mapping();
    putText(out, "client-certificate", user.clientCertificate.string());
    putText(out, "client-certificate-data", base64(user.clientCertificateData));
    putText(out, "client-key", user.clientKey.string());
    putText(out, "client-key-data", base64(user.clientKeyData));
    putText(out, "token", user.token);
    putText(out, "tokenFile", user.tokenFile.string());
    putText(out, "username", user.userName);
    putText(out, "password", user.password);
    putText(out, "as", user.as);
    putText(out, "as-uid", user.asUid);
    out.set("as-groups", list(user.asGroups));
    for (const auto &[name, values] : user.asUserExtra)
        out.set({"as-user-extra", name}, list(values));
    if (user.hasAuthProvider)
        out.set({"auth-provider", "name"}, Value::string(user.authProvider));
    if (user.hasExec)
        out.set("exec", asKubectlPrints(user.exec));
    return named(user.name, "user", out);
}

Value asKubectlPrints(const KubeconfigContext &context)
{
    Value out = Value::mapping();
    putText(out, "cluster", context.cluster);
    putText(out, "user", context.user);
    putText(out, "namespace", context.ns);
    return named(context.name, "context", out);
}

Value asKubectlPrints(const Kubeconfig &kubeconfig)
{
    Value out = Value::mapping();
    const auto add = [&out](std::string_view key, const auto &entries) {
        Value all = Value::sequence();
        for (const auto &entry : entries)
            all.append(asKubectlPrints(entry));
        out.set(key, all);
    };
    add("clusters", kubeconfig.clusters());
    add("users", kubeconfig.users());
    add("contexts", kubeconfig.contexts());
    out.set("current-context", Value::string(kubeconfig.currentContext()));
    return out;
}

/// Without what is as good as absent: nulls, false, empty texts, lists and mappings.
Value pruned(const Value &value)
{
    if (value.isSequence()) {
        Value out = Value::sequence();
        for (const Value &item : value.items())
            out.append(pruned(item));
        return out;
    }
    if (!value.isMapping())
        return value;
    Value out = Value::mapping();
    for (const Value::Entry &entry : value.entries()) {
        const Value inner = pruned(entry.value);
        const bool isEmpty = inner.isNull() || (!inner.isScalar() && inner.size() == 0) ||
                             (inner.isString() && inner.text().empty()) ||
                             inner.toBoolean() == false;
        if (!isEmpty)
            out.set(entry.key.view(), inner);
    }
    return out;
}

/// What kubectl prints of a kubeconfig and Driftgate has no use for.
Value withoutTheRest(Value view)
{
    for (const std::string_view key : {"apiVersion", "kind", "preferences"})
        view.remove(key);
    const Value users = view.find("users") ? *view.find("users") : Value();
    for (size_t i = 0; i < users.size(); ++i) {
        Value user = users.items()[i];
        if (const Value *const provider = user.find({"user", "auth-provider"})) {
            Value bare = *provider;
            bare.remove("config");
            user.set({"user", "auth-provider"}, bare);
        }
        Value all = *view.find("users");
        all.setItem(i, user);
        view.set("users", all);
    }
    return view;
}

} // namespace

class TestKubeconfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void readsAndMergesAsKubectlDoes_data()
    {
        QTest::addColumn<size_t>("index");
        m_cases = kubeconfigCases();
        QVERIFY(m_cases.size() > 55);
        for (size_t i = 0; i < m_cases.size(); ++i)
            QTest::newRow(m_cases[i].name.c_str()) << i;
    }

    void readsAndMergesAsKubectlDoes()
    {
        if (const QString why = Kubectl::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QFETCH(const size_t, index);
        const KubeconfigCase &one = m_cases[index];
        const std::string folder = path(one.name);
        std::filesystem::create_directories(folder);
        std::set<std::string> written;
        std::string variable;
        for (const KubeconfigCase::File &file : one.files) {
            const std::string full = folder + '/' + file.name;
            if (!file.isMissing && written.insert(file.name).second)
                spill(QString::fromStdString(full), file.text);
            variable += (variable.empty() ? "" : ":") + full;
        }
        const Kubeconfig ours = Kubeconfig::read(Kubeconfig::files({{"KUBECONFIG", variable}}));
        const Value theirs = Kubectl(variable, path("home")).view({});
        QCOMPARE(theirs.isNull(), one.isBroken);
        if (one.isBroken || one.isRefused) {
            QVERIFY(!ours.errors().empty());
            for (const Error &error : ours.errors())
                QVERIFY2(error.place.line > 0 && error.place.file.starts_with(folder) &&
                             !error.text.isEmpty(),
                         qPrintable(error.toString()));
        } else {
            for (const Error &error : ours.errors())
                QFAIL(qPrintable(error.toString()));
            const Value mine = pruned(asKubectlPrints(ours));
            const Value other = pruned(withoutTheRest(theirs));
            QVERIFY(one.isAccepted ? mine != other : same(mine, other));
        }
    }

    void aContextIsMadeOfTheEntriesThatKubectlTakes()
    {
        if (const QString why = Kubectl::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        write("minify/one", "current-context: b\n"
                            "users: [{name: u, user: {token: one}}]\n"
                            "contexts: [{name: a, context: {cluster: c, user: u, namespace: ns}},"
                            " {name: b, context: {cluster: d, user: v}}]\n");
        write("minify/two", "users: [{name: u, user: {token: two}}, {name: v, user: {token: v}}]\n"
                            "clusters: [{name: c, cluster: {server: 'https://c'}},"
                            " {name: d, cluster: {server: 'https://d'}}]\n"
                            "contexts: [{name: a, context: {cluster: d, user: v}}]\n");
        const std::string variable = path("minify/one") + ':' + path("minify/two");
        const Kubeconfig kubeconfig =
            Kubeconfig::read(Kubeconfig::files({{"KUBECONFIG", variable}}));
        Connections connections = made();
        for (const std::string context : {"a", "b", ""}) {
            std::vector<std::string> arguments{"--minify"};
            if (!context.empty())
                arguments.push_back("--context=" + context);
            const Value view = Kubectl(variable, path("home")).view(arguments);
            const auto connection = connections.connection(kubeconfig, context);
            QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toString()));
            QCOMPARE(connection->context, std::string(view.stringAt({"current-context"})));
            const Value &cluster = view.find("clusters")->items().front();
            const Value &user = view.find("users")->items().front();
            const Value &chosen = view.find("contexts")->items().front();
            QCOMPARE(connection->server, std::string(cluster.stringAt({"cluster", "server"})));
            QCOMPARE(connection->userName, std::string(user.stringAt({"name"})));
            QCOMPARE(connection->defaultNamespace,
                     std::string(chosen.stringAt({"context", "namespace"})));
            const auto source =
                std::dynamic_pointer_cast<StoredCredentials>(connection->credentials);
            QVERIFY(source);
            QCOMPARE(source->current()->bearerToken, std::string(user.stringAt({"user", "token"})));
        }
    }

    void relativePathsBelongToTheirOwnFile()
    {
        if (const QString why = Kubectl::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        for (const std::string file : {"paths/pki/ca.crt", "paths/a/ca.crt", "paths/b/deep/me.crt",
                                       "paths/b/deep/me.key", "paths/a/me.crt", "paths/a/me.key"})
            write(file, "content of " + file);
        write("paths/a/config",
              "clusters: [{name: up, cluster: {certificate-authority: ../pki/./ca.crt}},"
              " {name: here, cluster: {certificate-authority: ca.crt}}]\n"
              "users: [{name: a, user: {client-certificate: me.crt, client-key: ./me.key,"
              " tokenFile: ../tokens/a, exec: {command: bin/plugin}}}]\n");
        write("paths/b/config",
              "users: [{name: b, user: {client-certificate: deep/me.crt, tokenFile: /abs/token,"
              " client-key: deep/../deep/me.key, exec: {command: plugin}}}]\n");
        const Kubeconfig absolute =
            Kubeconfig::read({path("paths/a/config"), path("paths/b/config")});
        QCOMPARE(absolute.user("a")->tokenFile.string(), path("paths/tokens/a"));
        QCOMPARE(absolute.user("a")->exec.command, path("paths/a/bin/plugin"));
        QCOMPARE(absolute.user("b")->tokenFile.string(), std::string("/abs/token"));
        QCOMPARE(absolute.user("b")->exec.command, std::string("plugin"));
        const Value flat =
            Kubectl(path("paths/a/config") + ':' + path("paths/b/config"), path("home"))
                .view({"--flatten"});
        QVERIFY(flat.isMapping());
        for (const Value &cluster : flat.find("clusters")->items()) {
            const auto *const ours = absolute.cluster(cluster.stringAt({"name"}));
            QCOMPARE(base64(*readCredentialFile(ours->certificateAuthority)),
                     std::string(cluster.stringAt({"cluster", "certificate-authority-data"})));
        }
        for (const Value &user : flat.find("users")->items()) {
            const auto *const ours = absolute.user(user.stringAt({"name"}));
            QCOMPARE(base64(*readCredentialFile(ours->clientCertificate)),
                     std::string(user.stringAt({"user", "client-certificate-data"})));
            QCOMPARE(base64(*readCredentialFile(ours->clientKey)),
                     std::string(user.stringAt({"user", "client-key-data"})));
        }
        // A relative file of KUBECONFIG begins where the process works.
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_folder.filePath(QStringLiteral("paths")));
        const Kubeconfig relative = Kubeconfig::read({"a/config"});
        QDir::setCurrent(before);
        QCOMPARE(relative.cluster("here")->certificateAuthority.string(), path("paths/a/ca.crt"));
    }

    void filesAreLookedForAsKubectlDoes()
    {
        using Files = std::vector<std::filesystem::path>;
        QCOMPARE(Kubeconfig::files({{"HOME", "/home/me"}}), Files{"/home/me/.kube/config"});
        QCOMPARE(Kubeconfig::files({{"HOME", "/home/me"}, {"KUBECONFIG", ""}}),
                 Files{"/home/me/.kube/config"});
        QCOMPARE(Kubeconfig::files({{"KUBECONFIG", ":/a::/b:/a:"}}), (Files{"/a", "/b"}));
        QCOMPARE(Kubeconfig::files({{"KUBECONFIG", ":"}}), Files{});
    }

    void aBrokenFileLeavesTheOthersUsable()
    {
        write("mixed/syntax", "contexts: [\n");
        write("mixed/folder/x", "");
        write(
            "mixed/types",
            "current-context: 7\n"
            "clusters:\n- name: good\n  cluster: {server: 'https://good'}\n"
            "users:\n- name: good\n  user: {token: t}\n- name: bad\n  user:\n    token: 99887766\n"
            "contexts:\n- name: good\n  context: {cluster: good, user: good}\n"
            "- name: bad\n  context: {cluster: good, user: bad}\n");
        write("mixed/fine", "current-context: fine\n"
                            "users: [{name: bad, user: {token: somebody-else}}]\n"
                            "contexts: [{name: fine, context: {cluster: good, user: good}}]\n");
        const Kubeconfig kubeconfig =
            Kubeconfig::read({path("mixed/syntax"), path("mixed/folder"), path("mixed/types"),
                              path("mixed/fine"), path("mixed/missing")});
        QStringList errors;
        for (const Error &error : kubeconfig.errors())
            errors << error.toString();
        QCOMPARE(errors.size(), 4);
        QVERIFY2(errors[0].contains(u"mixed/syntax:2"), qPrintable(errors[0]));
        QVERIFY2(errors[1].contains(u"mixed/folder"), qPrintable(errors[1]));
        QVERIFY2(errors[2].contains(u"mixed/types:1") && errors[2].contains(u"/current-context"),
                 qPrintable(errors[2]));
        QVERIFY2(errors[3].contains(u"mixed/types:10") &&
                     errors[3].contains(u"/users/1/user/token"),
                 qPrintable(errors[3]));
        QVERIFY(!errors.join(u'\n').contains(u"99887766"));
        QCOMPARE(kubeconfig.currentContext(), std::string("fine"));

        Connections connections = made();
        QVERIFY(connections.connection(kubeconfig, "good"));
        QVERIFY(connections.connection(kubeconfig, "fine"));
        // The broken user keeps the name: the context must not become somebody else's.
        const auto bad = connections.connection(kubeconfig, "bad");
        QVERIFY(!bad);
        QCOMPARE(bad.error().toString(), errors[3]);
        const auto unknown = connections.connection(kubeconfig, "gooood");
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
        QVERIFY2(unknown.error().text.contains(u"did you mean “good”") &&
                     unknown.error().text.contains(u"mixed/syntax:2"),
                 qPrintable(unknown.error().text));
    }

    void aKeyThatStandsTwiceIsNamed()
    {
        write("twice/config", "current-context: a\ncurrent-context: b\n");
        const Kubeconfig kubeconfig = Kubeconfig::read({path("twice/config")});
        QCOMPARE(kubeconfig.errors().size(), 1U);
        const QString told = kubeconfig.errors().front().toString();
        QVERIFY2(told.contains(u"twice/config:2") && told.contains(u"“current-context”"),
                 qPrintable(told));
    }

    void errorsQuoteNoSecret_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(text);
        };
        const char *const user = "users:\n- name: a\n  user:\n    ";
        const auto field = [&](const char *name, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(user) + QString::fromUtf8(text);
        };
        field("alias", "password: *hunter2x9\n");
        field("anchor", "password: &hunter2x9\n    token: [\n");
        field("tag", "password: !!int hunter2x9\n");
        field("list", "token: [hunter2x9]\n");
        field("mapping", "token: {hunter2x9: 1}\n");
        field("base64", "client-key-data: hunter2x9\n");
        field("quote", "token: \"hunter2x9\n");
        field("escape", "token: \"hunter2x9\\q\"\n");
        field("behind-quotes", "token: 'a'hunter2x9\n");
        field("key", "token: hunter2x9: b\n");
        field("indentation", "token:\n   hunter2x9\n  - x\n");
        row("server", "clusters:\n- name: a\n  cluster: {server: 'https://me:hunter2x9@'}\n"
                      "contexts: [{name: a, context: {cluster: a}}]\n");
        row("proxy", "clusters:\n- name: a\n  cluster: {server: 'https://a', "
                     "proxy-url: 'ftp://me:hunter2x9@b'}\n"
                     "contexts: [{name: a, context: {cluster: a}}]\n");
        row("token", "users: [{name: a, user: {token: 'hunter2x9 b'}}]\n"
                     "clusters: [{name: a, cluster: {server: 'https://a'}}]\n"
                     "contexts: [{name: a, context: {cluster: a, user: a}}]\n");
        row("certificate",
            "users: [{name: a, user: {client-certificate-data: aHVudGVyMng5, client-key-data: "
            "aHVudGVyMng5}}]\nclusters: [{name: a, cluster: {server: 'https://a'}}]\n"
            "contexts: [{name: a, context: {cluster: a, user: a}}]\n");
        row("basic-and-token", "users: [{name: a, user: {token: hunter2x9, username: b, password: "
                               "hunter2x9}}]\n"
                               "clusters: [{name: a, cluster: {server: 'https://a'}}]\n"
                               "contexts: [{name: a, context: {cluster: a, user: a}}]\n");
    }

    void errorsQuoteNoSecret()
    {
        QFETCH(const QString, text);
        write("secret/config", text.toStdString());
        const Kubeconfig kubeconfig = Kubeconfig::read({path("secret/config")});
        QString told;
        for (const Error &error : kubeconfig.errors())
            told += error.toString() + u'\n';
        const auto connection = made().connection(kubeconfig, "a");
        QVERIFY(!connection);
        told += connection.error().toString();
        QVERIFY2(!told.contains(u"hunter2"), qPrintable(told));
        QVERIFY2(told.contains(u"secret/config:"), qPrintable(told));
    }

    /// kubectl, run against a port where nobody listens, either says what is wrong with the
    /// kubeconfig or tries to connect.
    void whatKubectlCannotUseIsAnError_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("isOurs"); ///< we alone have an error
        const auto cluster = [](const char *name, const char *text, bool isOurs = false) {
            QTest::newRow(name) << QString::fromUtf8(text) << QStringLiteral("{token: t}")
                                << isOurs;
        };
        const auto user = [](const char *name, const char *text, bool isOurs = false) {
            QTest::newRow(name) << QStringLiteral("{server: 'https://127.0.0.1:1'}")
                                << QString::fromUtf8(text) << isOurs;
        };
        cluster("fine", "{server: 'https://127.0.0.1:1'}");
        cluster("path", "{server: 'https://127.0.0.1:1/k8s/clusters/c-1/'}");
        cluster("upper-case-scheme", "{server: 'HTTPS://127.0.0.1:1'}");
        cluster("no-scheme", "{server: '127.0.0.1:1'}");
        cluster("no-scheme-but-path", "{server: '127.0.0.1:1/path'}");
        cluster("ca", "{server: 'https://127.0.0.1:1', certificate-authority: me.crt}");
        cluster("ca-data", "{server: 'https://127.0.0.1:1', certificate-authority-data: @CA@}");
        cluster("ca-missing", "{server: 'https://127.0.0.1:1', certificate-authority: no.crt}");
        cluster("ca-no-pem", "{server: 'https://127.0.0.1:1', certificate-authority: config}");
        cluster("ca-twice", "{server: 'https://127.0.0.1:1', certificate-authority: me.crt, "
                            "certificate-authority-data: @CA@}");
        cluster("insecure", "{server: 'https://127.0.0.1:1', insecure-skip-tls-verify: true}");
        cluster("insecure-with-ca", "{server: 'https://127.0.0.1:1', certificate-authority: "
                                    "me.crt, insecure-skip-tls-verify: true}");
        cluster("proxy", "{server: 'https://127.0.0.1:1', proxy-url: 'http://127.0.0.1:2'}");
        cluster("socks", "{server: 'https://127.0.0.1:1', proxy-url: 'socks5://127.0.0.1:2'}");
        cluster("proxy-ftp", "{server: 'https://127.0.0.1:1', proxy-url: 'ftp://127.0.0.1:2'}");
        cluster("proxy-bare", "{server: 'https://127.0.0.1:1', proxy-url: '127.0.0.1:2'}");
        // kubectl takes localhost:8080 then.
        cluster("no-server", "{tls-server-name: a}", true);
        user("nobody-with-password", "{username: a, password: b}");
        user("token-and-password", "{token: t, username: a, password: b}");
        user("token-file", "{tokenFile: token}");
        user("token-file-missing", "{tokenFile: no-token}");
        user("token-file-missing-beside-token", "{token: t, tokenFile: no-token}");
        user("token-file-empty", "{tokenFile: empty}");
        user("token-file-and-password", "{tokenFile: token, username: a, password: b}");
        user("certificate", "{client-certificate: me.crt, client-key: me.key}");
        user("certificate-data", "{client-certificate-data: @CA@, client-key-data: @KEY@}");
        user("certificate-mixed", "{client-certificate-data: @CA@, client-key: me.key}");
        user("certificate-and-token", "{client-certificate: me.crt, client-key: me.key, token: t}");
        user("certificate-without-key", "{client-certificate: me.crt}");
        user("key-without-certificate", "{client-key: me.key, token: t}");
        user("certificate-twice", "{client-certificate: me.crt, client-certificate-data: @CA@, "
                                  "client-key: me.key}");
        user("key-twice", "{client-certificate: me.crt, client-key-data: @KEY@, "
                          "client-key: me.key}");
        user("certificate-missing", "{client-certificate: no.crt, client-key: me.key}");
        // kubectl finds out once it is connected.
        user("certificate-no-pem", "{client-certificate: config, client-key: me.key}", true);
        user("key-no-pem", "{client-certificate: me.crt, client-key: config}", true);
        user("impersonation", "{token: t, as: b, as-groups: [c], as-uid: '1'}");
        user("groups-alone", "{token: t, as-groups: [c]}");
        user("uid-alone", "{token: t, as-uid: '1'}");
        user("extra-alone", "{token: t, as-user-extra: {a: [b]}}");
        user("gcp", "{auth-provider: {name: gcp}}");
        user("azure", "{auth-provider: {name: azure}}");
        user("oidc", "{auth-provider: {name: oidc, config: {idp-issuer-url: 'https://a', "
                     "client-id: b, id-token: c}}}");
        user("unknown-provider", "{auth-provider: {name: other}}");
        user("provider-and-exec",
             "{auth-provider: {name: oidc}, exec: {command: ./plugin, apiVersion: "
             "client.authentication.k8s.io/v1, interactiveMode: Never}}");
        user("exec", "{exec: {command: ./plugin, apiVersion: client.authentication.k8s.io/v1, "
                     "interactiveMode: Never}}");
        user("exec-v1beta1",
             "{exec: {command: ./plugin, apiVersion: client.authentication.k8s.io/v1beta1}}",
             false);
        user("exec-v1alpha1",
             "{exec: {command: ./plugin, apiVersion: client.authentication.k8s.io/v1alpha1}}");
        user("exec-unknown-version", "{exec: {command: ./plugin, apiVersion: v1}}");
        user("exec-without-mode",
             "{exec: {command: ./plugin, apiVersion: client.authentication.k8s.io/v1}}");
        user("exec-odd-mode", "{exec: {command: ./plugin, interactiveMode: Sometimes, apiVersion: "
                              "client.authentication.k8s.io/v1}}");
        user("exec-always", "{exec: {command: ./plugin, interactiveMode: Always, apiVersion: "
                            "client.authentication.k8s.io/v1}}");
        user("exec-without-command", "{exec: {apiVersion: client.authentication.k8s.io/v1beta1}}");
        user("exec-without-version", "{exec: {command: ./plugin, interactiveMode: Never}}");
        user("exec-unnamed-variable", "{exec: {command: ./plugin, env: [{value: a}], apiVersion: "
                                      "client.authentication.k8s.io/v1beta1}}");
        user("token-beside-exec", "{token: t, exec: {command: ./no-plugin, apiVersion: "
                                  "client.authentication.k8s.io/v1beta1}}");
    }

    void whatKubectlCannotUseIsAnError()
    {
        if (const QString why = Kubectl::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QFETCH(QString, cluster);
        QFETCH(QString, user);
        QFETCH(const bool, isOurs);
        const QString folder = m_folder.filePath(QStringLiteral("usable"));
        if (!QFile::exists(folder)) {
            QDir().mkpath(folder);
            m_pair = makeKeyPair(folder, "me");
            write("usable/token", "from-file\n");
            write("usable/empty", "\n");
            write("usable/plugin",
                  "#!/bin/sh\nv=$(printf %s \"$KUBERNETES_EXEC_INFO\" | sed "
                  "'s/.*\"apiVersion\":\"\\([^\"]*\\)\".*/\\1/')\n"
                  "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"'$v'\",\"status\":"
                  "{\"token\":\"t\"}}'\n");
            QFile::setPermissions(folder + QStringLiteral("/plugin"),
                                  QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        }
        for (QString *const text : {&cluster, &user}) {
            text->replace(QStringLiteral("@CA@"),
                          QString::fromStdString(base64(m_pair.certificate)));
            text->replace(QStringLiteral("@KEY@"), QString::fromStdString(base64(m_pair.key)));
        }
        write("usable/config",
              "current-context: a\ncontexts: [{name: a, context: {cluster: a, user: a}}]\n"
              "clusters: [{name: a, cluster: " +
                  cluster.toStdString() + "}]\nusers: [{name: a, user: " + user.toStdString() +
                  "}]\n");
        const ProcessOutcome theirs =
            Kubectl(path("usable/config"), path("home")).run({"get", "--raw", "/version"});
        QVERIFY(theirs.exitCode != 0);
        static const QRegularExpression connecting(
            QStringLiteral("connection to the server .* was refused|connection refused"));
        const bool isUsable = connecting.match(QString::fromStdString(theirs.errors)).hasMatch();
        const Kubeconfig kubeconfig = Kubeconfig::read({path("usable/config")});
        QVERIFY(kubeconfig.errors().empty());
        const auto ours = made().connection(kubeconfig, "a");
        const std::string what =
            "kubectl: " + theirs.errors +
            "\nours: " + (ours ? std::string("usable") : ours.error().toString().toStdString());
        if (qEnvironmentVariableIsSet("DRIFTGATE_SHOW_KUBECTL_ERRORS"))
            qInfo("%s", what.c_str());
        QVERIFY2(ours.has_value() == (isUsable && !isOurs), what.c_str());
        if (isOurs)
            QVERIFY2(isUsable, "the mark has no reason any more");
        if (!ours)
            QVERIFY2(!ours.error().place.file.empty(), what.c_str());
    }

    void aConnectionHasAllThatTheKubeconfigSays()
    {
        QDir().mkpath(m_folder.filePath(QStringLiteral("all")));
        const KeyPair pair = makeKeyPair(m_folder.filePath(QStringLiteral("all")), "me");
        write(
            "all/config",
            "contexts: [{name: a, context: {cluster: c, user: u, namespace: shop}},"
            " {name: insecure, context: {cluster: i}}, {name: plain, context: {cluster: p, user: "
            "u}}, {name: url, context: {cluster: url}}]\n"
            "clusters:\n"
            "- {name: c, cluster: {server: 'https://Host:6443/k8s/?q=1#f', certificate-authority: "
            "me.crt, tls-server-name: inside, proxy-url: 'socks5://p:1080'}}\n"
            "- {name: i, cluster: {server: 'https://[::1]:6443', insecure-skip-tls-verify: true}}\n"
            "- {name: p, cluster: {server: 'http://127.0.0.1:8001/', certificate-authority: "
            "nowhere.crt}}\n"
            "- {name: url, cluster: {server: 'https://me:pa%40ss@h'}}\n"
            "users: [{name: u, user: {token: t, client-certificate: me.crt, client-key: me.key, "
            "as: other, as-uid: '7', as-groups: [g], as-user-extra: {k: [v, w]}}}]\n");
        const Kubeconfig kubeconfig = Kubeconfig::read({path("all/config")});
        Connections connections = made();
        const auto a = connections.connection(kubeconfig, "a");
        QVERIFY2(a, a ? "" : qPrintable(a.error().toString()));
        QCOMPARE(a->server, std::string("https://host:6443/k8s"));
        QCOMPARE(a->caCertificates, pair.certificate);
        QCOMPARE(a->tlsServerName, std::string("inside"));
        QCOMPARE(a->proxyUrl, std::string("socks5://p:1080"));
        QCOMPARE(a->userName, std::string("u"));
        QCOMPARE(a->defaultNamespace, std::string("shop"));
        QCOMPARE(a->impersonation.user, std::string("other"));
        QCOMPARE(a->impersonation.uid, std::string("7"));
        QCOMPARE(a->impersonation.groups, std::vector<std::string>{"g"});
        QCOMPARE(a->impersonation.extra.at("k"), (std::vector<std::string>{"v", "w"}));
        QVERIFY(!a->insecureTls);
        const auto insecure = connections.connection(kubeconfig, "insecure");
        QVERIFY(insecure && insecure->insecureTls && !insecure->credentials);
        QCOMPARE(insecure->server, std::string("https://[::1]:6443"));
        // Nothing secret goes over the wire in the clear.
        const auto plain = connections.connection(kubeconfig, "plain");
        QVERIFY2(plain, plain ? "" : qPrintable(plain.error().toString()));
        QVERIFY(!plain->credentials);
        QCOMPARE(plain->server, std::string("http://127.0.0.1:8001"));
        QCOMPARE(plain->impersonation.user, std::string("other"));
        const auto url = connections.connection(kubeconfig, "url");
        QVERIFY(url);
        QCOMPARE(url->server, std::string("https://h"));
        const auto source = std::dynamic_pointer_cast<StoredCredentials>(url->credentials);
        QCOMPARE(source->current()->userName, std::string("me"));
        QCOMPARE(source->current()->password, std::string("pa@ss"));
    }

    void contextsThatNameNothingAreErrors()
    {
        write("names/config",
              "contexts: [{name: a, context: {cluster: none, user: u}},"
              " {name: b, context: {cluster: c, user: none}}, {name: d, context: {cluster: c}}]\n"
              "clusters: [{name: c, cluster: {server: 'https://c'}}]\n");
        const Kubeconfig kubeconfig = Kubeconfig::read({path("names/config")});
        Connections connections = made();
        const auto a = connections.connection(kubeconfig, "a");
        QVERIFY(!a && a.error().code == ErrorCode::NotFound);
        QCOMPARE(a.error().place.field, std::string("/contexts/0/context/cluster"));
        // kubectl asks for a password here.
        const auto b = connections.connection(kubeconfig, "b");
        QVERIFY(!b && b.error().code == ErrorCode::NotFound);
        QCOMPARE(b.error().place.field, std::string("/contexts/1/context/user"));
        const auto d = connections.connection(kubeconfig, "d");
        QVERIFY(d && !d->credentials);
        QVERIFY(!connections.connection(kubeconfig, ""));
    }

    void legacyProvidersNameTheirReplacement()
    {
        write("legacy/config", "contexts: [{name: gcp, context: {cluster: c, user: gcp}},"
                               " {name: azure, context: {cluster: c, user: azure}}]\n"
                               "clusters: [{name: c, cluster: {server: 'https://c'}}]\n"
                               "users: [{name: gcp, user: {auth-provider: {name: gcp}}},"
                               " {name: azure, user: {auth-provider: {name: azure}}}]\n");
        const Kubeconfig kubeconfig = Kubeconfig::read({path("legacy/config")});
        const auto gcp = made().connection(kubeconfig, "gcp");
        QVERIFY(!gcp && gcp.error().code == ErrorCode::Unsupported);
        QVERIFY(gcp.error().text.contains(u"gke-gcloud-auth-plugin"));
        const auto azure = made().connection(kubeconfig, "azure");
        QVERIFY(!azure && azure.error().text.contains(u"kubelogin"));
    }

    void aPodUsesItsOwnAccount()
    {
        QDir().mkpath(m_folder.filePath(QStringLiteral("pod")));
        const KeyPair pair = makeKeyPair(m_folder.filePath(QStringLiteral("pod")), "ca");
        write("pod/token", "pod-token\n");
        write("pod/namespace", "shop\n");
        ConnectionSettings settings = m_settings;
        settings.serviceAccount = path("pod");
        settings.variables = {{"HOME", path("home")}};
        QVERIFY(!Connections(settings).inCluster());
        QVERIFY(!Connections(settings).connection({}, "in-cluster"));
        settings.variables["KUBERNETES_SERVICE_HOST"] = "fd00::1";
        settings.variables["KUBERNETES_SERVICE_PORT"] = "443";
        const auto pod = Connections(settings).connection({}, "in-cluster");
        QVERIFY2(pod, pod ? "" : qPrintable(pod.error().toString()));
        QCOMPARE(pod->server, std::string("https://[fd00::1]:443"));
        QCOMPARE(pod->caCertificates, slurp(m_folder.filePath(QStringLiteral("pod/ca.crt"))));
        QCOMPARE(pod->defaultNamespace, std::string("shop"));
        QCOMPARE(
            std::dynamic_pointer_cast<StoredCredentials>(pod->credentials)->current()->bearerToken,
            std::string("pod-token"));
        settings.variables["POD_NAMESPACE"] = "other";
        QCOMPARE(Connections(settings).inCluster()->defaultNamespace, std::string("other"));
        QFile::remove(m_folder.filePath(QStringLiteral("pod/token")));
        const auto without = Connections(settings).inCluster();
        QVERIFY(!without);
        QVERIFY(without.error().place.file.ends_with("pod/token"));
    }

private:
    [[nodiscard]] std::string path(const std::string &name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    void write(const std::string &name, std::string_view text) const
    {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        spill(QString::fromStdString(path(name)), text);
    }
    [[nodiscard]] Connections made() const { return Connections(m_settings); }

    QTemporaryDir m_folder;
    std::vector<KubeconfigCase> m_cases;
    KeyPair m_pair;
    const ConnectionSettings m_settings{
        .clock = std::make_shared<SystemClock>(),
        .runner = std::make_shared<SystemProcessRunner>(),
        .permissions = std::make_shared<ExecPermissions>("/nowhere/allowed-programs")};
};

QTEST_GUILESS_MAIN(TestKubeconfig)
#include "tst_kubeconfig.moc"
