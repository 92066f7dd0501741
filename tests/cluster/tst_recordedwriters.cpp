#include "clusterdata.h"

#include "cluster/recordedstore.h"

#include <QDir>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <thread>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr int Each = 25;
const std::string Shop = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n";

std::string map(const std::string &name, const std::string &value)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name +
           "\n  namespace: shop\ndata:\n  value: " + value + "\n";
}

} // namespace

/// Several programs that write to one recorded cluster at once.
class TestRecordedWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void appendToOneFile()
    {
        spill(place("one.yaml"), Shop);
        apply("one.yaml", [](const std::string &writer, int i) {
            return map(writer + std::to_string(i), "x");
        });
        QCOMPARE(values("one.yaml").size(), size_t{2 * Each});
    }

    void changeTheirOwnInOneFile()
    {
        std::string dump = Shop;
        for (int i = 0; i < Each; ++i)
            for (const char *const writer : {"a", "b"})
                dump += "---\n" + map(writer + std::to_string(i), "old");
        spill(place("dump.yaml"), dump);
        apply({}, [](const std::string &writer, int i) {
            return map(writer + std::to_string(i), "new");
        });
        const auto found = values({});
        QCOMPARE(found.size(), size_t{2 * Each});
        for (const auto &[name, value] : found)
            QCOMPARE(name + ' ' + value, name + " new");
    }

    void makeTheSameObjectOnce()
    {
        spill(place("shop.yaml"), Shop);
        apply({}, [](const std::string &, int i) { return map("same" + std::to_string(i), "x"); });
        QCOMPARE(values({}).size(), size_t{Each});
        // Each in a file of its own, and none in two.
        QCOMPARE(QDir(place("shop")).entryList(QDir::Files).size(), qsizetype{Each});
    }

private:
    [[nodiscard]] QString place(const std::string &name) const
    {
        return m_dir->filePath(QString::fromStdString(name));
    }

    /// Two programs apply what `document` makes for "a" and "b", `Each` times.
    void apply(const std::string &where,
               const std::function<std::string(const std::string &, int)> &document) const
    {
        std::atomic<int> failures = 0;
        const auto write = [&](const std::string &writer) {
            RecordedStore store("demo", place(where).toStdString(), m_clock);
            for (int i = 0; i < Each; ++i) {
                if (const auto done =
                        store.apply({object(document(writer, i)), writer, true, false}, {});
                    !done) {
                    qWarning("%s", qPrintable(done.error().toString()));
                    ++failures;
                }
            }
        };
        {
            const std::jthread a(write, "a");
            const std::jthread b(write, "b");
        }
        QCOMPARE(failures.load(), 0);
    }

    /// The ConfigMaps that a new reader finds, with their values.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>>
    values(const std::string &where) const
    {
        RecordedStore store("demo", place(where).toStdString(), m_clock);
        const auto live = store.read({}, {});
        std::vector<std::pair<std::string, std::string>> out;
        for (const Object &each : (*live)->objects) {
            if (each.key.kind == "ConfigMap")
                out.emplace_back(each.key.name, each.value.stringAt({"data", "value"}));
        }
        return out;
    }

    FixedClock m_clock{at("2026-05-01T00:00:00Z")};
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestRecordedWriters)
#include "tst_recordedwriters.moc"
