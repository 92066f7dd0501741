#include "manifest/fieldpath.h"
#include "manifest/randomvalue.h"
#include "manifest/yaml.h"

#include <QTest>

using namespace driftgate;

using Key = FieldPath::Key;
using Index = FieldPath::Index;
using Match = FieldPath::Match;

class TestFieldPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsAPointerWithNamedEntries()
    {
        const FieldPath path({Key{"spec"}, Key{"containers"}, Match{{{"name", "web"}}},
                              Key{"ports"}, Match{{{"containerPort", "80"}, {"protocol", "TCP"}}},
                              Key{"name"}});
        QCOMPARE(path.toString(),
                 "/spec/containers[name=web]/ports[containerPort=80,protocol=TCP]/name");
        QCOMPARE(
            FieldPath({Key{"metadata"}, Key{"finalizers"}, Match{{{"", "a.b/guard"}}}}).toString(),
            "/metadata/finalizers[=a.b~1guard]");
        QCOMPARE(FieldPath({Key{"spec"}, Key{"args"}, Index{0}}).toString(), "/spec/args/0");
        QCOMPARE(FieldPath({Key{"metadata"}, Key{"annotations"}, Key{"a/b~c"}}).toString(),
                 "/metadata/annotations/a~1b~0c");
        QCOMPARE(FieldPath().toString(), "");
        QCOMPARE(FieldPath({Key{""}, Key{"a"}, Key{""}}).toString(), "//a/");
    }

    void readsWhatItWrites()
    {
        const std::vector<FieldPath> paths{
            FieldPath(),
            FieldPath({Key{"a"}}),
            FieldPath({Key{"a"}, Index{12}, Key{"b"}}),
            FieldPath({Key{"a"}, Match{{{"k", "x,y]z/=~["}}}}),
            FieldPath({Match{{{"name", ""}}}, Key{"x"}}),
            FieldPath({Key{"a"}, Match{{{"", "="}}}, Match{{{"", ""}}}}),
            FieldPath({Key{"a"}, Match{}, Key{"image"}}),
            FieldPath({Key{"a[b=c]"}, Key{"["}, Key{"]"}}),
            FieldPath({Key{""}, Key{""}}),
            FieldPath({Key{"a"}, Index{0}, Match{{{"x", "1"}}}, Index{3}}),
            FieldPath({Key{"01"}, Key{"-1"}, Key{"1e3"}}),
        };
        for (const FieldPath &path : paths) {
            const FieldPath again = FieldPath::fromString(path.toString());
            QVERIFY2(again == path, path.toString().c_str());
        }
        for (uint32_t seed = 1; seed <= 3000; ++seed) {
            RandomValue random(seed);
            std::vector<FieldPath::Step> steps;
            for (size_t i = random.below(6); i > 0; --i) {
                switch (random.below(3)) {
                case 0:
                    steps.emplace_back(Key{random.text() + "k"});
                    break;
                case 1:
                    steps.emplace_back(Index{random.below(100)});
                    break;
                default:
                    steps.emplace_back(
                        Match{{{random.text(), random.text()}, {"b", random.text()}}});
                }
            }
            const FieldPath path(std::move(steps));
            QVERIFY2(FieldPath::fromString(path.toString()) == path, path.toString().c_str());
        }
    }

    void bracketsThatNameNoEntryBelongToTheKey()
    {
        QVERIFY(FieldPath::fromString("/data/a[b]c") == FieldPath({Key{"data"}, Key{"a[b]c"}}));
        QVERIFY(FieldPath::fromString("/data/a[") == FieldPath({Key{"data"}, Key{"a["}}));
        QVERIFY(FieldPath::fromString("/c[name=a/b]/x") ==
                FieldPath({Key{"c"}, Match{{{"name", "a/b"}}}, Key{"x"}}));
        QVERIFY(FieldPath::fromString("/c[*]/x") == FieldPath({Key{"c"}, Match{}, Key{"x"}}));
    }

    void digitsAreAPlaceOrAKey()
    {
        const FieldPath written({Key{"data"}, Key{"0"}});
        const FieldPath read = FieldPath::fromString(written.toString());
        QVERIFY(read.startsWith(written) && written.startsWith(read));
        const auto map = readYamlDocument("data: {'0': x}\n", "x");
        const auto list = readYamlDocument("data: [x]\n", "x");
        for (const Value *top : {&*map, &*list}) {
            QCOMPARE(read.in(*top)->text(), "x");
            QCOMPARE(written.in(*top)->text(), "x");
        }
    }

    void findsEntries()
    {
        const auto top = readYamlDocument("metadata:\n"
                                          "  finalizers: [a, b/c]\n"
                                          "spec:\n"
                                          "  containers:\n"
                                          "  - name: web\n"
                                          "    ports:\n"
                                          "    - {containerPort: 80}\n"
                                          "    - {containerPort: 80, protocol: UDP, name: u}\n"
                                          "    - {containerPort: 53, protocol: TCP}\n"
                                          "  - name: side\n"
                                          "    args: [-v, x]\n",
                                          "x");
        QVERIFY(top);
        const auto at = [&top](const char *path) { return FieldPath::fromString(path).in(*top); };
        QCOMPARE(at("")->size(), 2);
        QCOMPARE(at("/spec/containers[name=side]/args/1")->text(), "x");
        QCOMPARE(at("/spec/containers[name=web]/ports[containerPort=80,protocol=TCP]")->line(), 7);
        QCOMPARE(at("/spec/containers[name=web]/ports[containerPort=80,protocol=UDP]/name")->text(),
                 "u");
        QCOMPARE(at("/metadata/finalizers[=b~1c]")->text(), "b/c");
        for (const char *path :
             {"/spec/containers[name=no]", "/spec/containers/2", "/spec/x/y", "/spec/containers[*]",
              "/metadata/finalizers/name", "/spec/containers[name=web][name=web]"})
            QVERIFY2(!at(path), path);
    }

    void childrenParentsAndPrefixes()
    {
        const FieldPath path({Key{"a"}, Index{1}});
        QVERIFY(path.child(Key{"b"}).parent() == path);
        QVERIFY(FieldPath().parent() == FieldPath());
        QVERIFY(path.child(Key{"b"}).startsWith(path));
        QVERIFY(path.startsWith(path));
        QVERIFY(path.startsWith(FieldPath()));
        QVERIFY(!path.startsWith(path.child(Key{"b"})));
        QVERIFY(!FieldPath({Key{"ab"}}).startsWith(FieldPath({Key{"a"}})));
    }
};

QTEST_GUILESS_MAIN(TestFieldPath)
#include "tst_fieldpath.moc"
