#include "manifest/value.h"

#include <QTest>

#include <map>
#include <random>
#include <thread>

using namespace driftgate;

class TestValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pooledTextsAreOneAndEqualTheOthers()
    {
        const SharedText a = SharedText::pooled("metadata");
        const SharedText b = SharedText::pooled("metadata");
        // As pointers: QCOMPARE would read them as C strings.
        QVERIFY(a.view().data() == b.view().data());
        QVERIFY(a == SharedText("metadata"));
        QVERIFY(SharedText::pooled("").isEmpty());
        const std::string long1(1000, 'x');
        QVERIFY(SharedText::pooled(long1) == SharedText(long1));
    }

    void theTextPoolIsBoundedAndSafeForThreads()
    {
        std::vector<std::jthread> threads;
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&wrong] {
                for (int i = 0; i < 60'000; ++i) {
                    const std::string text = "key" + std::to_string(i);
                    const SharedText pooled = SharedText::pooled(text);
                    const SharedText copy = pooled;
                    if (copy.view() != text)
                        ++wrong;
                }
            });
        }
        threads.clear();
        QCOMPARE(wrong.load(), 0);
    }

    void sharedValuesAreCopiedOnChange()
    {
        Value a;
        a.set("x", Value::integer(1));
        a.set({"m", "n"}, Value::string("deep"));
        const Value b = a;
        a.set({"m", "n"}, Value::string("changed"));
        a.set("y", Value::null());
        QCOMPARE(b.stringAt({"m", "n"}), "deep");
        QVERIFY(!b.find("y"));
        QCOMPARE(a.stringAt({"m", "n"}), "changed");
        Value list = Value::sequence({Value::integer(1)});
        const Value other = list;
        list.append(Value::integer(2));
        list.setItem(0, Value::integer(9));
        QCOMPARE(other.size(), 1);
        QCOMPARE(other.items()[0].toInteger(), 1);
        list.removeItem(0);
        QCOMPARE(list.items()[0].toInteger(), 2);
    }

    void emptyContainersKeepTheirType()
    {
        Value map = Value::mapping({}, 3);
        const Value copy = map;
        QVERIFY(map.isMapping() && map.size() == 0 && !map.find("a"));
        QVERIFY(!map.remove("a"));
        QVERIFY(map == copy);
        QVERIFY(!(map == Value::sequence()));
        QVERIFY(!(map == Value()));
        map.set("a", Value::integer(1));
        QCOMPARE(copy.size(), 0);
        QVERIFY(map.remove("a"));
        QVERIFY(map == copy);
        const Value shared = map;
        map.set("b", Value::integer(2));
        QCOMPARE(shared.size(), 0);
        QCOMPARE(map.size(), 1);
        Value list = Value::sequence();
        list.append(Value());
        QCOMPARE(list.size(), 1);
        Value moved = std::move(list);
        QCOMPARE(moved.size(), 1);
    }

    void otherTypesAreLeftAlone()
    {
        Value text = Value::string("x");
        text.set("a", Value());
        text.append(Value());
        text.setItem(0, Value());
        text.removeItem(0);
        text.set({"a", "b"}, Value());
        QCOMPARE(text.text(), "x");
        Value top;
        top.set("a", Value::string("x"));
        top.set({"a", "b"}, Value());
        QCOMPARE(top.stringAt({"a"}), "x");
    }

    void numbersKeepTheirDigits()
    {
        QCOMPARE(Value::number("12345678901234567890123").text(), "12345678901234567890123");
        QVERIFY(!Value::number("12345678901234567890123").toInteger());
        QCOMPARE(Value::number("1.50").text(), "1.50");
        QCOMPARE(Value::number("1.50").toDouble(), 1.5);
        QCOMPARE(Value::number("7").toDouble(), 7.0);
        QCOMPARE(Value::number("1e3").type(), Value::Type::Float);
        QCOMPARE(Value::integer(-5).toInteger(), -5);
        QVERIFY(!Value::string("5").toInteger());
        QVERIFY(!Value::integer(1).toBoolean());
        QCOMPARE(Value::boolean(false).toBoolean(), false);
    }

    void equalityIgnoresLinesAndTheOrderOfKeys()
    {
        const auto make = [](bool reversed) {
            std::vector<Value::Entry> entries;
            for (int i = 0; i < 40; ++i)
                entries.push_back({SharedText("k" + std::to_string(i)), Value::integer(i, i)});
            if (reversed)
                std::ranges::reverse(entries);
            return Value::mapping(std::move(entries));
        };
        QVERIFY(make(false) == make(true));
        Value other = make(true);
        other.set("k7", Value::integer(8));
        QVERIFY(!(make(false) == other));
        QVERIFY(!(Value::integer(1) == Value::string("1")));
        QVERIFY(!(Value::sequence({Value::integer(1), Value::integer(2)}) ==
                  Value::sequence({Value::integer(2), Value::integer(1)})));
    }

    /// Held against std::map over thousands of random changes, below and above the length from
    /// which mappings are indexed.
    void mappingsBehaveLikeAMap()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            Value value = Value::mapping();
            std::map<std::string, int64_t> model;
            const unsigned keys = round % 2 == 0 ? 12 : 200;
            for (int step = 0; step < 1000; ++step) {
                const std::string key = "k" + std::to_string(random() % keys);
                const Value before = step % 97 == 0 ? value : Value();
                if (random() % 3 == 0) {
                    QCOMPARE(value.remove(key), model.erase(key) == 1);
                } else {
                    const auto number = static_cast<int64_t>(random() % 1000);
                    value.set(key, Value::integer(number));
                    model[key] = number;
                }
                QCOMPARE(value.size(), model.size());
            }
            for (unsigned k = 0; k < keys; ++k) {
                const std::string key = "k" + std::to_string(k);
                const Value *const found = value.find(key);
                QCOMPARE(found != nullptr, model.contains(key));
                if (found)
                    QCOMPARE(found->toInteger(), model[key]);
            }
        }
    }

    void valuesAreSharedBetweenThreads()
    {
        Value value;
        for (int i = 0; i < 50; ++i)
            value.set({"a", "k" + std::to_string(i)}, Value::string("text"));
        std::vector<std::jthread> threads;
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&wrong, copy = value] {
                for (int i = 0; i < 2000; ++i) {
                    Value mine = copy;
                    mine.set({"a", "k1"}, Value::integer(i));
                    if (mine.find({"a", "k1"})->toInteger() != i ||
                        copy.stringAt({"a", "k1"}) != "text")
                        ++wrong;
                }
            });
        }
        threads.clear();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestValue)
#include "tst_value.moc"
