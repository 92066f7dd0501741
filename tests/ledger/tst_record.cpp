#include "fuzz/mutator.h"
#include "ledger/ledgertest.h"
#include "manifest/json.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// With ' for every quotation mark: moc miscounts the braces of raw strings.
std::string json(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

std::string randomText(QRandomGenerator &random, int most)
{
    static const std::array<std::string, 12> pieces{
        "a", "Z", " ", "\"", "\\", "\n", "\t", "\x01", "ä", "€", "😀", std::string("\0", 1)};
    std::string out;
    for (int i = random.bounded(most + 1); i > 0; --i)
        out += pieces[random.generate() % pieces.size()];
    return out;
}

std::string randomHex(QRandomGenerator &random, int digits)
{
    std::string out;
    while (digits-- > 0)
        out += "0123456789abcdef"[random.bounded(16)];
    return out;
}

Value randomValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 0 ? 7 : 5)) {
    case 0:
        return Value::null();
    case 1:
        return Value::boolean(random.bounded(2) == 1);
    case 2:
        return Value::integer(static_cast<int64_t>(random.generate64()));
    case 3:
        return Value::number("1.250e+10");
    case 5: {
        std::vector<Value> items;
        for (int i = random.bounded(4); i > 0; --i)
            items.push_back(randomValue(random, depth - 1));
        return Value::sequence(std::move(items));
    }
    case 6: {
        Value out = Value::mapping();
        for (int i = random.bounded(4); i > 0; --i)
            out.set(randomText(random, 4), randomValue(random, depth - 1));
        return out;
    }
    default:
        return Value::string(randomText(random, 12));
    }
}

Value randomMapping(QRandomGenerator &random)
{
    Value out = Value::mapping();
    for (int i = random.bounded(5); i > 0; --i)
        out.set("x" + randomText(random, 5), randomValue(random, 3));
    return out;
}

Record randomRecord(QRandomGenerator &random)
{
    Record out;
    out.kind = static_cast<RecordKind>(random.bounded(7));
    out.id = RecordId(randomHex(random, 32));
    out.application = ApplicationName("a" + randomText(random, 9));
    out.cluster = ClusterName("c" + randomText(random, 9));
    out.clusterUid = randomText(random, 5);
    out.revision = *Revision::fromHex(randomHex(random, 40));
    out.plan = PlanDigest(randomHex(random, 64));
    out.by = "A" + randomText(random, 5) + " <a@example.com>";
    out.at = TimePoint(std::chrono::seconds(random.bounded(4'000'000) * int64_t{1000}));
    out.comment = randomText(random, 40);
    out.detail = randomMapping(random);
    out.extra = randomMapping(random);
    if (out.kind == RecordKind::Revocation)
        out.detail.set("revokes", Value::string(randomHex(random, 32)));
    out.signature = random.bounded(2) == 1 ? randomText(random, 30) : std::string();
    return out;
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsCanonicalJson()
    {
        Record record = recordOf(RecordKind::Approval, 7, Alice);
        record.comment = "Looks good\nto me";
        record.detail.set("canonical", Value::string("{}"));
        const std::string text =
            json("{'app':'checkout','at':'2027-01-15T08:00:00Z','by':'Alice Ng <alice@example.com>'"
                 ",'cluster':'prod-eu','clusterUid':'6f1c0e8a-0000-4000-8000-000000000001',"
                 "'comment':'Looks good\\nto me','detail':{'canonical':'{}'},"
                 "'id':'00000000000000000000000000000007','kind':'approval','plan':'" +
                 std::string(64, 'a') + "','revision':'a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4'");
        QCOMPARE(record.signedText(), text + json(",'v':1}"));
        QCOMPARE(record.toLine(), record.signedText());
        record.signature = "SIG\nNED";
        QCOMPARE(record.toLine(), text + json(",'signature':'SIG\\nNED','v':1}"));
        QCOMPARE(record.signedText(), text + json(",'v':1}"));
    }

    void whatIsWrittenIsReadBack()
    {
        QRandomGenerator random(20'261'126);
        for (int i = 0; i < 5000; ++i) {
            const Record record = randomRecord(random);
            const std::string line = record.toLine();
            QVERIFY(!line.contains('\n'));
            const auto read = Record::fromLine(line);
            QVERIFY2(read, why(read) + line.c_str());
            QVERIFY2(*read == record, line.c_str());
            QCOMPARE(read->toLine(), line);
            QCOMPARE(read->signedText(), record.signedText());
        }
    }

    void aLaterVersionsFieldsAreKeptUnderTheSignature()
    {
        const std::string line = recordOf(RecordKind::Sync, 1, Alice).toLine();
        const std::string more = json("{'zone':[1.50,{'b':1,'a':2}], ") + line.substr(1);
        const auto read = Record::fromLine(more);
        QVERIFY2(read, why(read));
        QVERIFY(read->signedText().contains(json("'zone':[1.50,{'a':2,'b':1}]")));
        QVERIFY(read->signedText() != recordOf(RecordKind::Sync, 1, Alice).signedText());
    }

    void timeIsKeptToTheSecond()
    {
        Record record = recordOf(RecordKind::Approval, 1, Alice);
        record.at += std::chrono::milliseconds(999);
        QCOMPARE(Record::fromLine(record.toLine())->at, noon());
    }

    void whatIsNoRecordIsToldInOneSentence()
    {
        const std::string good = recordOf(RecordKind::Approval, 1, Alice).toLine();
        QVERIFY(Record::fromLine(good));
        const auto with = [&](const std::string &from, const std::string &to) {
            std::string out = good;
            const size_t at = out.find(from);
            if (at == std::string::npos)
                qFatal("%s is not there", from.c_str());
            return out.replace(at, from.size(), to);
        };
        const std::vector<std::pair<std::string, QString>> bad{
            {"", {}},
            {"Reviewed-by: Alice", {}},
            {"[]", QStringLiteral("no JSON object")},
            {"{}", QStringLiteral("“v”")},
            {good + "x", {}},
            {good.substr(0, good.size() - 1), {}},
            {with("\"v\":1", "\"v\":0"), QStringLiteral("version 0")},
            {with("\"v\":1", "\"v\":\"1\""), QStringLiteral("“v”")},
            {with("approval", "praise"), QStringLiteral("praise")},
            {with("\"id\":\"0000", "\"id\":\"000"), QStringLiteral("“id”")},
            {with("\"id\":\"0000", "\"id\":\"000A"), QStringLiteral("“id”")},
            {with("a1b2c3d4", "A1b2c3d4"), QStringLiteral("“revision”")},
            {with("\"plan\":\"aa", "\"plan\":\"a"), QStringLiteral("“plan”")},
            {with("\"plan\"", "\"plam\""), QStringLiteral("“plan”")},
            {with("\"app\":\"checkout\"", "\"app\":\"\""), QStringLiteral("“app”")},
            {with("\"app\":\"checkout\"", "\"app\":7"), QStringLiteral("“app”")},
            {with("Z\"", "+00:00\""), QStringLiteral("“at”")},
            {with("08:00:00Z", "08:00:00.5Z"), QStringLiteral("“at”")},
            {with("2027-01-15T", "2027-02-30T"), QStringLiteral("“at”")},
            {with("\"detail\":{}", "\"detail\":[]"), QStringLiteral("“detail”")},
            {with("\"kind\":\"approval\"", "\"kind\":\"revocation\""),
             QStringLiteral("which record")},
            {with("{", "{\"by\":\"Eve\","), {}}, // twice the same key
        };
        for (const auto &[line, part] : bad) {
            const auto read = Record::fromLine(line);
            QVERIFY2(!read, line.c_str());
            QVERIFY2(!read.error().text.isEmpty() && read.error().text.contains(part),
                     qPrintable(read.error().text));
        }
        const auto later = Record::fromLine(with("\"v\":1", "\"v\":2"));
        QCOMPARE(later.error().code, ErrorCode::Unsupported);
        QCOMPARE(Record::fromLine(with("approval", "praise")).error().code, ErrorCode::Unsupported);
        const std::string deep = "{\"v\":1,\"x\":" + std::string(100'000, '[');
        QVERIFY(!Record::fromLine(deep));
        QVERIFY(!Record::fromLine(std::string("{\"v\":1,\"app\":\"\xff\"}")));
    }

    void damagedLinesAreReadOrRefused()
    {
        Record record = recordOf(RecordKind::Revocation, 1, Alice);
        record.detail.set("revokes", Value::string(recordId(2).text()));
        record.signature = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n";
        const Mutator mutator({record.toLine(), recordOf(RecordKind::Sync, 3, Bob).toLine()});
        const auto [first, end] = seedsToTry(20'000);
        uint32_t readable = 0;
        for (uint32_t seed = first; seed < end; ++seed) {
            const auto read = Record::fromLine(mutator.text(seed));
            if (!read) {
                QVERIFY2(!read.error().text.isEmpty(), QByteArray::number(seed));
                continue;
            }
            ++readable;
            const auto again = Record::fromLine(read->toLine());
            QVERIFY2(again && *again == *read, QByteArray::number(seed));
            QCOMPARE(again->signedText(), read->signedText());
        }
        QVERIFY(readable > (end - first) / 20);
    }

    void anAddressIsTheLastInBrackets()
    {
        Record record;
        const auto addressOf = [&](const std::string &by) {
            record.by = by;
            return std::string(record.address());
        };
        QCOMPARE(addressOf(Alice), "alice@example.com");
        QCOMPARE(addressOf("<bob@x> <alice@x>"), "alice@x");
        QCOMPARE(addressOf("alice@x"), "alice@x");
        QCOMPARE(addressOf("Alice <alice"), "Alice <alice");
        QCOMPARE(addressOf(""), "");
        QVERIFY(sameAddress("Alice@Example.COM", "alice@example.com"));
        QVERIFY(!sameAddress("alice@example.com", "alice@example.org"));
    }

    void kindsHaveNames()
    {
        for (const std::string_view name : {"approval", "rejection", "revocation", "sync",
                                            "rollback", "suspension", "resumption"})
            QCOMPARE(recordKindName(recordKindFromName(name).value()), name);
        QVERIFY(!recordKindFromName("Approval"));
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
