#include "fuzz/mutator.h"
#include "manifest/fieldpath.h"
#include "manifest/json.h"
#include "manifest/object.h"
#include "manifest/quantity.h"
#include "manifest/schema.h"
#include "manifest/secret.h"
#include "manifest/yaml.h"
#include "sourcedir.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace driftgate;

/// Damages the corpus at random, with fixed seeds, and lets everything that reads manifests read
/// it. It says most under the sanitizers.
class TestManifestMutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *folder : {"corpus", "golden"}) {
            const QDir dir(test::sourceDir() + QStringLiteral("/tests/manifest/") +
                           QLatin1StringView(folder));
            for (const QString &name : dir.entryList(QDir::Files)) {
                QFile file(dir.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                addSeeds(file.readAll().toStdString());
            }
        }
        QVERIFY(m_seeds.size() > 150);
    }

    void damagedTextsAreReadOrRefused()
    {
        const auto [first, end] = test::seedsToTry(4000);
        const test::Mutator mutator(m_seeds);
        ReadLimits limits;
        limits.aliasedNodes = 1000;
        uint32_t readable = 0;
        for (uint32_t seed = first; seed < end; ++seed) {
            const std::string text = mutator.text(seed);
            const YamlDocuments read = readYaml(text, "mutation", limits);
            for (const Error &error : read.errors)
                QVERIFY(!error.text.isEmpty() && error.place.file == "mutation");
            for (const Value &document : read.documents) {
                ++readable;
                survives(document, text);
            }
            const ObjectList objects = readObjects(text, "mutation");
            Schema schema;
            for (const Object &object : objects.objects) {
                schema.addCustomResources(object);
                (void)masker().masked(object.value);
                walk(schema.root(object), object.value);
            }
            const YamlDocuments json = readJsonStream(text, "mutation", limits);
            for (const Value &document : json.documents)
                survives(document, text);
            (void)FieldPath::fromString(text).toString();
            (void)ObjectKey::fromString(text);
            (void)sameQuantity(text.substr(0, 20), "1Gi");
            (void)sameDuration(text.substr(0, 20), "1h");
        }
        QVERIFY(readable > (end - first) / 10);
    }

private:
    void addSeeds(const std::string &text)
    {
        constexpr std::string_view Separator = "\n===== ";
        for (size_t at = 0; at < text.size();) {
            const size_t end = std::min(text.find(Separator, at), text.size());
            const size_t line = text.find('\n', at) + 1; // behind the name
            if (line > 0 && line < end)
                m_seeds.push_back(text.substr(line, end - line) + '\n');
            at = end + Separator.size();
        }
        m_seeds.push_back(
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  annotations:\n"
            "    kubectl.kubernetes.io/last-applied-configuration: |\n"
            "      {\"data\":{\"a\":\"eA==\"}}\ndata:\n  a: eA==\nstringData:\n  b: x\n");
        m_seeds.push_back(
            "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
            "metadata: {name: a}\nspec: {group: g, names: {kind: K}, scope: Cluster,\n"
            "  versions: [{name: v1, storage: true, schema: {openAPIV3Schema:\n"
            "    {properties: {a: {type: array, items: {type: object}}}}}}]}\n");
    }

    static void survives(const Value &document, const std::string &text)
    {
        const std::string json = writeJson(document, JsonStyle::Canonical);
        const auto again = readJson(json, "again");
        QVERIFY2(again && *again == document, text.c_str());
        const std::string yaml = writeYaml(document);
        const auto reread = readYamlDocument(yaml, "again");
        // Numbers of JSON may be spelled otherwise: equal once they were read as YAML.
        const auto twice = reread ? readYamlDocument(writeYaml(*reread), "again") : reread;
        QVERIFY2(twice && *twice == *reread, (text + "\n=>\n" + yaml).c_str());
    }

    static void walk(const Schema::Cursor &at, const Value &value)
    {
        (void)at.field().known;
        for (const Value::Entry &entry : value.entries())
            walk(at.child(entry.key.view()), entry.value);
        for (const Value &item : value.items())
            walk(at.item(), item);
    }

    static const SecretMasker &masker()
    {
        static const SecretMasker masker("salt");
        return masker;
    }

    std::vector<std::string> m_seeds;
};

QTEST_GUILESS_MAIN(TestManifestMutations)
#include "tst_manifestmutations.moc"
