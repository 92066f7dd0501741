#include "cluster/recordedfile.h"
#include "fuzz/mutator.h"
#include "manifest/json.h"
#include "manifest/yaml.h"
#include "render/kustomization.h"
#include "workspace/config.h"

#include <QTest>

using namespace driftgate;

namespace
{

const std::vector<std::string> Kustomizations = {
    "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: shop\n"
    "resources:\n- ../../base\n- https://example.com/org/repo//base?ref=v1\n- ingress.yaml\n"
    "components: [../../components/tls]\n"
    "configMapGenerator:\n- name: settings\n  files: [a.conf, key=b.conf]\n  envs: [c.env]\n"
    "secretGenerator:\n- {name: login, files: [password.txt]}\n"
    "patches:\n- path: patch.yaml\n- patch: |-\n    - op: remove\n      path: /spec\n"
    "  target: {kind: Deployment}\n",
    "resources:\n- a.yaml\ngenerators:\n- ksops.yaml\n- |-\n  apiVersion: viaduct.ai/v1\n"
    "  kind: ksops\n  metadata: {name: x}\n  files: [./secret.enc.yaml]\n"
    "transformers: [labels.yaml]\nvalidators: [check/]\nconfigurations: [names.yaml]\n"
    "openapi: {path: schema.json}\nreplacements: [{path: r.yaml}]\ncrds: [crd.yaml]\n",
    "helmGlobals: {chartHome: charts}\nhelmCharts:\n- name: redis\n  version: 1.2.3\n"
    "  valuesFile: values.yaml\n  additionalValuesFiles: [more.yaml]\n"
    "patchesStrategicMerge:\n- one.yaml\n- |-\n  kind: X\npatchesJson6902:\n- path: p.json\n",
    "apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: m}\nfiles: [x]\n---\n"
    "apiVersion: viaduct.ai/v1\nkind: ksops\nmetadata:\n  name: k\n  annotations:\n"
    "    config.kubernetes.io/function: |\n      exec: {path: ksops}\nfiles:\n- s.yaml\n",
};

const std::vector<std::string> Workspaces = {
    "apiVersion: driftgate.dev/v1\nkind: Workspace\nrepository: .\nbranch: main\nclusters:\n"
    "  - {name: prod-eu, context: prod-eu-admin}\n  - {name: staging, recorded: live/staging}\n"
    "applications:\n  - {name: checkout, path: \"apps/checkout/overlays/{cluster}\",\n"
    "     clusters: [staging, prod-eu], namespace: checkout}\n"
    "ignore:\n  - {match: {kind: Deployment}, fields: [/spec/replicas], reason: an HPA}\n"
    "  - match: {kind: ConfigMap, name: \"x-*\"}\n    managers: [kube-controller-manager]\n",
    "apiVersion: driftgate.dev/v1\nkind: Workspace\npolicy: {required: 2, signed: true, maxAge: "
    "7d}\n"
    "clusters:\n- name: a\n  context: a\n  policy: {reviewers: [a@x.org, b@x.org]}\n"
    "applications:\n- {name: w, path: ., policy: {notAuthor: true, protect: [Namespace]}}\n",
};

const std::vector<std::string> Dumps = {
    "# a dump\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  text: |\n    one\n"
    "    # two\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\ndata: {x: \"1\"}\n",
    "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata:\n"
    "    name: a\n- {apiVersion: v1, kind: Service, metadata: {name: b}}\n",
    "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"}}\n"
    "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"b\"}}\n",
    "--- # first\r\napiVersion: v1\r\nkind: Pod\r\nmetadata: {name: a}\r\n...\r\n--- {apiVersion: "
    "v1, kind: Pod, metadata: {name: b}}\r\n--- &x\r\napiVersion: v1\r\nkind: Pod\r\nmetadata: "
    "{name: c}\r\n",
    "apiVersion: apps/v1\nkind: DeploymentList\nitems: [{metadata: {name: a}}]\n",
};

std::vector<Value> valuesOf(const RecordedFile &file)
{
    std::vector<Value> out;
    for (const Object &each : file.objects())
        out.push_back(each.value);
    return out;
}

Value marked(const Value &object)
{
    Value out = object;
    out.set({"metadata", "annotations", "mark"}, Value::string("- # here\n---\n"));
    return out;
}

} // namespace

/// Damages the other files that are read from a repository or a folder nobody vouches for.
class TestFileMutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kustomizationsAreReadOrRefused()
    {
        const auto [first, end] = test::seedsToTry(4000);
        const test::Mutator mutator(Kustomizations);
        uint32_t readable = 0;
        for (uint32_t seed = first; seed < end; ++seed) {
            const std::string text = mutator.text(seed);
            const auto read = readKustomization(text, "kustomization.yaml");
            if (read) {
                ++readable;
                for (const KustomizeInput &input : read->inputs) {
                    QVERIFY2(input.line > 0, QByteArray::number(seed));
                    (void)isRemoteFile(input.text);
                    (void)isRemoteRepository(input.text);
                }
                const auto left = withoutPlugins(text, "kustomization.yaml", {0}, true);
                QVERIFY2(!left || readKustomization(*left, "again"), QByteArray::number(seed));
            } else {
                QVERIFY2(!read.error().text.isEmpty(), QByteArray::number(seed));
            }
            for (const PluginConfig &plugin : readPluginConfigs(text, "plugin.yaml"))
                QVERIFY2(!plugin.name.empty(), QByteArray::number(seed));
        }
        QVERIFY(readable > (end - first) / 10);
    }

    /// What is read without a fault is written and read back the same.
    void workspaceFilesAreReadOrRefused()
    {
        const auto [first, end] = test::seedsToTry(4000);
        const test::Mutator mutator(Workspaces);
        uint32_t readable = 0;
        for (uint32_t seed = first; seed < end; ++seed) {
            const std::string text = mutator.text(seed);
            const WorkspaceReading read = readWorkspace(text, "/shop/driftgate.yaml");
            (void)readIgnoreRules(text, "ignore.yaml");
            for (const Error &error : read.errors)
                QVERIFY2(!error.text.isEmpty(), QByteArray::number(seed));
            if (!read.errors.empty())
                continue;
            ++readable;
            const std::string written = writeWorkspace(read.config);
            const WorkspaceReading again = readWorkspace(written, "/shop/driftgate.yaml");
            QVERIFY2(again.errors.empty(), (text + "\n=>\n" + written).c_str());
            QCOMPARE(writeWorkspace(again.config), written);
        }
        QVERIFY(readable > (end - first) / 100);
    }

    /// A change of one object leaves the file's other objects as they are, whatever it looks like.
    void dumpsAreChangedInOneObjectOrNotAtAll()
    {
        const auto [first, end] = test::seedsToTry(4000);
        const test::Mutator mutator(Dumps);
        uint32_t changed = 0;
        for (uint32_t seed = first; seed < end; ++seed) {
            const std::string text = mutator.text(seed);
            const RecordedFile file = RecordedFile::parse(text, "dump", text.starts_with('{'));
            if (!file.errors().empty())
                continue; // never written to
            const std::vector<Value> before = valuesOf(file);
            for (size_t i = 0; i < before.size(); ++i) {
                ++changed;
                std::vector<Value> expected = before;
                expected[i] = marked(before[i]);
                hasObjects(file.withReplaced(text, i, expected[i]), expected, text, seed);
                expected.erase(expected.begin() + static_cast<ptrdiff_t>(i));
                const auto left = file.withRemoved(text, i);
                QCOMPARE(left.has_value(), !expected.empty());
                if (left)
                    hasObjects(*left, expected, text, seed);
            }
            if (before.empty())
                continue;
            std::vector<Value> expected = before;
            expected.push_back(marked(before.front()));
            hasObjects(file.withAppended(text, expected.back()), expected, text, seed);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(changed > (end - first) / 10);
    }

private:
    static void hasObjects(const std::string &text, const std::vector<Value> &expected,
                           const std::string &before, uint32_t seed)
    {
        const RecordedFile file = RecordedFile::parse(text, "dump", text.starts_with('{'));
        const std::string shown = "seed " + std::to_string(seed) + "\n" + before + "\n=>\n" + text;
        QVERIFY2(file.errors().empty(), shown.c_str());
        QVERIFY2(valuesOf(file) == expected, shown.c_str());
    }
};

QTEST_GUILESS_MAIN(TestFileMutations)
#include "tst_filemutations.moc"
