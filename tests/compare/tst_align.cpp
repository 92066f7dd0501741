#include "comparetest.h"

#include <QRandomGenerator>
#include <QTest>

#include <random>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// Rows must use every line of both texts once, in order.
bool isWhole(const AlignedDocument &document)
{
    int left = 0;
    int right = 0;
    for (const AlignedRow &row : document.rows) {
        if (row.left < 0 && row.right < 0)
            return false;
        if ((row.left >= 0 && row.left != left++) || (row.right >= 0 && row.right != right++))
            return false;
        const bool oneSided = row.left < 0 || row.right < 0;
        if (oneSided != (row.kind == RowKind::LeftOnly || row.kind == RowKind::RightOnly))
            return false;
    }
    return left == document.left.lineCount() && right == document.right.lineCount();
}

class Maker
{
public:
    explicit Maker(uint32_t seed)
        : m_random(seed)
    {
    }

    size_t below(size_t bound) { return m_random() % bound; }

    Value scalar()
    {
        switch (below(8)) {
        case 0:
            return Value::integer(static_cast<int64_t>(below(1000)));
        case 1:
            return Value::boolean(below(2) == 0);
        case 2:
            return Value::string("first line\nsecond " + std::to_string(below(9)) + "\n\n  third");
        case 3:
            return Value::string("true");
        case 4:
            return Value::string("- odd: text # " + std::to_string(below(9)));
        case 5:
            return Value::string("Ωmega-" + std::to_string(below(99)));
        default:
            return Value::string("value-" + std::to_string(below(1000)));
        }
    }

    Value tree(int depth)
    {
        if (depth == 0 || below(4) == 0)
            return scalar();
        if (below(3) == 0) {
            Value out = Value::sequence();
            for (size_t i = below(4); i-- > 0;)
                out.append(tree(depth - 1));
            return out;
        }
        Value out = Value::mapping();
        for (size_t i = below(5); i-- > 0;)
            out.set("key" + std::to_string(below(20)), tree(depth - 1));
        return out;
    }

    /// The same object with mappings in another order.
    Value shuffled(const Value &value)
    {
        if (value.isMapping()) {
            std::vector<Value::Entry> entries;
            for (const Value::Entry &entry : value.entries())
                entries.push_back({entry.key, shuffled(entry.value)});
            std::ranges::shuffle(entries, m_random);
            return Value::mapping(std::move(entries));
        }
        std::vector<Value> items;
        for (const Value &item : value.items())
            items.push_back(shuffled(item));
        return value.isSequence() ? Value::sequence(std::move(items)) : value;
    }

    std::mt19937 &random() { return m_random; }

private:
    std::mt19937 m_random;
};

Object custom(const Value &spec)
{
    Value value = Value::mapping();
    value.set("apiVersion", Value::string("example.com/v1"));
    value.set("kind", Value::string("Foo"));
    value.set({"metadata", "name"}, Value::string("x"));
    value.set({"metadata", "namespace"}, Value::string("demo"));
    value.set("spec", spec);
    return *objectFromValue(value, "x.yaml");
}

Objects one(const Object &object)
{
    return std::make_shared<const std::vector<Object>>(std::vector{object});
}

const std::string Head =
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: w, namespace: d}\n";

} // namespace

class TestAlign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchedEntriesStandBesideEachOther()
    {
        const std::string containers = "spec: {template: {spec: {containers: [";
        const auto comparison = compared(states(
            Head + containers + "{name: a, image: a:2}, {name: b, image: b}, {name: new}]}}}\n",
            Head + containers + "{name: a, image: a:1}, {image: b, name: b, resources: {}}]}}}\n"));
        const auto document = align(comparison->objects.front(), Side::Live, Side::Target);
        std::string told;
        for (size_t i = 9; i < document->rows.size(); ++i) {
            const AlignedRow &row = document->rows[i];
            const auto words = [](std::string_view line) {
                line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
                return std::string(line);
            };
            told += (row.left < 0 ? "" : words(document->left.line(row.left))) + "|" +
                    (row.right < 0 ? "" : words(document->right.line(row.right))) + "|" +
                    std::to_string(row.difference) + "\n";
        }
        QCOMPARE(told, "- name: a|- name: a|-1\nimage: a:1|image: a:2|0\n- name: b|- name: b|-1\n"
                       "image: b|image: b|-1\n|- name: new|1\n");
    }

    void unmanagedFieldsAreShownOnRequest()
    {
        const std::string live = Head + "spec:\n  replicas: 3\n  progressDeadlineSeconds: 600\n"
                                        "  strategy: {type: RollingUpdate}\n";
        const auto comparison = compared(states(Head + "spec: {replicas: 3}\n", live));
        const ObjectComparison &object = comparison->objects.front();
        const auto hidden = align(object, Side::Live, Side::Target);
        QCOMPARE(hidden->unmanagedRows, size_t{3});
        QCOMPARE(hidden->left.lineCount(), 7);
        const auto all = align(object, Side::Live, Side::Target, {true, false});
        QCOMPARE(all->unmanagedRows, size_t{3});
        QCOMPARE(all->left.lineCount(), 10);
        QVERIFY(all->isEqual() && hidden->isEqual());
    }

    void deletedSubtreesAreMarkedWholeAndAncestorsAreNot()
    {
        const std::string base = Head + "spec:\n  replicas: 3\n  template:\n    spec:\n"
                                        "      securityContext: {runAsUser: 5, fsGroup: 6}\n"
                                        "      dnsPolicy: None\n";
        const std::string target =
            Head + "spec:\n  replicas: 3\n  template:\n    spec:\n      dnsPolicy: None\n";
        const auto comparison = compared(states(base, target, base));
        const auto document = align(comparison->objects.front(), Side::Live, Side::Target);
        size_t marked = 0;
        for (const AlignedRow &row : document->rows) {
            marked += row.difference >= 0;
            QVERIFY((row.difference >= 0) == (row.kind == RowKind::LeftOnly));
        }
        QCOMPARE(marked, size_t{3});
        QCOMPARE(document->differences.front().cause, Cause::Git);
    }

    void textsOfSeveralLinesAreComparedByLine()
    {
        const std::string head =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: d}\n";
        const auto comparison = compared(
            states(head + "data:\n  f: |\n    one\n    two\n    three\n    four\n",
                   head + "data:\n  f: |\n    one\n    2\n    three\n    3.5\n    four\n"));
        const auto document = align(comparison->objects.front(), Side::Live, Side::Target);
        QVERIFY(isWhole(*document));
        std::string marks;
        for (const AlignedRow &row : document->rows)
            marks += "=~<>"[static_cast<size_t>(row.kind)];
        QCOMPARE(marks, "========~=<=");
    }

    void quantitiesOfOneValueAreEqualRows()
    {
        const std::string text =
            "spec: {template: {spec: {containers: [{name: a, resources: {limits: {cpu: ";
        const auto comparison =
            compared(states(Head + text + "0.5}}}]}}}\n", Head + text + "500m}}}]}}}\n"));
        const auto document = align(comparison->objects.front(), Side::Live, Side::Target);
        QVERIFY(document->isEqual());
        const AlignedRow &last = document->rows.back();
        QCOMPARE(last.kind, RowKind::Equal);
        QVERIFY(document->left.line(last.left) != document->right.line(last.right));
    }

    void aMissingStateIsAnEmptyColumn()
    {
        const auto comparison = compared(states("", Head + "spec: {replicas: 1}\n", ""));
        const auto document = align(comparison->objects.front(), Side::Live, Side::Target);
        QCOMPARE(document->left.lineCount(), 0);
        QCOMPARE(document->right.lineCount(), 7);
        for (const AlignedRow &row : document->rows) {
            QCOMPARE(row.kind, RowKind::RightOnly);
            QCOMPARE(row.difference, 0);
            QCOMPARE(row.cause, Cause::Git);
        }
        QVERIFY(align(comparison->objects.front(), Side::Base, Side::Live)->rows.empty());
    }

    void rowsReconstructBothTexts()
    {
        for (uint32_t seed = 0; seed < 400; ++seed) {
            Maker maker(seed);
            const Value a = maker.tree(5);
            const Value b = maker.below(2) ? maker.tree(5) : maker.shuffled(a);
            const Object left = custom(a);
            const Object right = custom(b);
            CompareInput input;
            input.live = one(left);
            input.target = one(right);
            const auto comparison = compared(input);
            const auto pair = comparePair(one(left), input.target, Cause::Git, {}, {});
            QVERIFY(pair);
            for (const ObjectComparison *object :
                 {&comparison->objects.front(), &(*pair)->objects.front()}) {
                const auto document = align(*object, Side::Live, Side::Target, {true, true});
                QVERIFY2(isWhole(*document), std::to_string(seed).c_str());
                const auto readLeft = readYamlDocument(document->left.text(), {});
                const auto readRight = readYamlDocument(document->right.text(), {});
                QVERIFY2(readLeft && *readLeft == object->live->value,
                         document->left.text().c_str());
                QVERIFY2(readRight && *readRight == object->target->value,
                         document->right.text().c_str());
                QCOMPARE(document->right.text(), writeYaml(object->target->value));
                const bool hidden = align(*object, Side::Live, Side::Target)->isEqual();
                QCOMPARE(hidden, object->differences.empty());
                QCOMPARE(document->isEqual(), object->differences.empty());
                // Every difference has a row of its own.
                for (size_t i = 0; i < document->differences.size(); ++i) {
                    QVERIFY2(std::ranges::any_of(document->rows,
                                                 [i](const AlignedRow &row) {
                                                     return row.difference == static_cast<int>(i);
                                                 }),
                             shown(*document).c_str());
                }
            }
        }
    }

    void anObjectDoesNotDifferFromItself()
    {
        for (uint32_t seed = 0; seed < 200; ++seed) {
            Maker maker(seed);
            const Object object = custom(maker.tree(6));
            const Object other = custom(maker.shuffled(*object.value.find("spec")));
            CompareInput input;
            input.base = one(object);
            input.target = one(other);
            input.live = one(object);
            const auto comparison = compared(input);
            const ObjectComparison &out = comparison->objects.front();
            QVERIFY(out.differences.empty() && out.pending.empty() && out.drift.empty());
            QVERIFY(out.unmanaged.empty() && out.ignored.empty());
            QCOMPARE(out.verdict, Verdict::InSync);
        }
    }

    void shuffledKeysAreNoDifferenceAndShuffledEntriesOneOfOrder()
    {
        const std::string text = Head + R"(spec:
  template:
    spec:
      containers:
      - {name: a, ports: [{containerPort: 80}, {containerPort: 81, protocol: UDP}], env: [{name: X, value: x}, {name: Y, value: y}]}
      - {name: b, volumeMounts: [{mountPath: /a, name: v}, {mountPath: /b, name: v}]}
      - {name: c}
      volumes: [{name: v, emptyDir: {}}, {name: w, configMap: {name: c}}]
      imagePullSecrets: [{name: p}, {name: q}]
)";
        const Object object = objects(text)->front();
        const std::function<Value(Maker &, const Value &)> shuffle =
            [&shuffle](Maker &maker, const Value &value) {
                if (value.isSequence()) {
                    std::vector<Value> items;
                    for (const Value &item : value.items())
                        items.push_back(shuffle(maker, item));
                    std::ranges::shuffle(items, maker.random());
                    return Value::sequence(std::move(items));
                }
                std::vector<Value::Entry> entries;
                for (const Value::Entry &entry : value.entries())
                    entries.push_back({entry.key, shuffle(maker, entry.value)});
                std::ranges::shuffle(entries, maker.random());
                return value.isMapping() ? Value::mapping(std::move(entries)) : value;
            };
        for (uint32_t seed = 0; seed < 50; ++seed) {
            Maker maker(seed);
            Object live = object;
            live.value = shuffle(maker, object.value);
            CompareInput input;
            input.base = input.target = one(object);
            input.live = one(live);
            const auto comparison = compared(input);
            for (const FieldDifference &difference : comparison->objects.front().differences)
                QCOMPARE(difference.kind, DifferenceKind::Reordered);
            const auto document = align(comparison->objects.front(), Side::Live, Side::Target);
            QCOMPARE(document->left.lineCount(), document->right.lineCount());
        }
    }

    void randomEditsAreFoundExactly()
    {
        for (uint32_t seed = 0; seed < 200; ++seed) {
            Maker maker(seed);
            Value spec = Value::mapping();
            for (int i = 0; i < 40; ++i)
                spec.set({"g" + std::to_string(i % 7), "k" + std::to_string(i)}, maker.scalar());
            Value edited = spec;
            std::vector<std::string> wanted;
            for (size_t n = 1 + maker.below(6); n-- > 0;) {
                const size_t i = maker.below(40);
                const std::string group = "g" + std::to_string(i % 7);
                const std::string key = "k" + std::to_string(i);
                const std::string path = "/spec/" + group + "/" + key;
                if (std::ranges::find(wanted, path) != wanted.end())
                    continue;
                wanted.push_back(path);
                edited.set({group, key}, Value::string("edited " + std::to_string(n)));
            }
            CompareInput input;
            input.base = one(custom(spec));
            input.live = one(custom(spec));
            input.target = one(custom(edited));
            std::vector<std::string> found = differingFields(compared(input)->objects.front());
            std::ranges::sort(found);
            std::ranges::sort(wanted);
            QCOMPARE(found, wanted);
        }
    }

    void plainTextsAreAligned()
    {
        const auto document =
            alignTexts("a\nb\nimage: x:1\nc\nd\n", "a\nimage: x:2\nc\nnew\nd\n", Cause::Git);
        QVERIFY(isWhole(*document));
        std::string marks;
        for (const AlignedRow &row : document->rows)
            marks += " ~<>"[static_cast<size_t>(row.kind)];
        QCOMPARE(marks, " <~ > ");
        QCOMPARE(document->differences.size(), size_t{2});
        QVERIFY(alignTexts("", "", Cause::Git)->rows.empty());
        QVERIFY(isWhole(*alignTexts("no end", "no end\n", Cause::Git)));
        QVERIFY(alignTexts("x\n", "x\n", Cause::Git)->isEqual());
    }

    void randomTextsAreAligned()
    {
        for (uint32_t seed = 0; seed < 300; ++seed) {
            Maker maker(seed);
            const auto text = [&maker] {
                std::string out;
                for (size_t i = maker.below(60); i-- > 0;)
                    out += "line " + std::to_string(maker.below(12)) + "\n";
                return out;
            };
            const auto document = alignTexts(text(), text(), Cause::Cluster);
            QVERIFY(isWhole(*document));
            for (const AlignedRow &row : document->rows) {
                if (row.kind == RowKind::Equal)
                    QCOMPARE(document->left.line(row.left), document->right.line(row.right));
                else
                    QVERIFY(row.difference >= 0 && row.cause == Cause::Cluster);
            }
        }
    }

    void hugeTextsAreAlignedInBoundedTime()
    {
        std::string a;
        std::string b;
        for (int i = 0; i < 60'000; ++i) {
            a += "same " + std::to_string(i % 50) + "\n";
            b += "other " + std::to_string(i % 70) + "\n";
        }
        QVERIFY(isWhole(*alignTexts(a, b, Cause::Git)));
    }

    void changedWordsAreFound()
    {
        const auto spans = [](std::string_view line, const std::vector<InlineSpan> &found) {
            std::string out;
            for (const InlineSpan &span : found)
                out += '[' +
                       std::string(line.substr(static_cast<size_t>(span.begin),
                                               static_cast<size_t>(span.end - span.begin))) +
                       ']';
            return out;
        };
        const auto told = [&spans](std::string_view a, std::string_view b) {
            const InlineChange change = inlineChange(a, b);
            return spans(a, change.left) + " " + spans(b, change.right);
        };
        QCOMPARE(told("image: shop/checkout:1.8.2", "image: shop/checkout:1.9.0"),
                 "[1.8.2] [1.9.0]");
        QCOMPARE(told("  memory: 512Mi", "  memory: 768Mi"), "[512Mi] [768Mi]");
        QCOMPARE(told("a: b", "a: b c"), " [ c]");
        QCOMPARE(told("same", "same"), " ");
        QCOMPARE(told("größe: 5", "größte: 5"), "[größe] [größte]");
        QCOMPARE(told("", "x"), " [x]");
    }

    void foldsKeepContextAndAncestors()
    {
        std::string spec = "spec:\n  replicas: 3\n  template:\n    spec:\n      containers:\n"
                           "      - name: a\n        image: a:1\n        env:\n";
        for (int i = 0; i < 20; ++i)
            spec += "        - {name: V" + std::to_string(i) + ", value: x}\n";
        std::string changed = spec;
        changed.replace(changed.find("V15, value: x"), 13, "V15, value: y");
        const auto comparison = compared(states(Head + changed, Head + spec));
        const auto document = align(comparison->objects.front(), Side::Live, Side::Target);
        const std::vector<Fold> folds = foldsOf(*document, 2);
        std::vector<bool> hidden(document->rows.size(), false);
        for (const Fold &fold : folds) {
            QVERIFY(fold.end - fold.begin >= 3);
            for (int i = fold.begin; i < fold.end; ++i) {
                hidden[static_cast<size_t>(i)] = true;
                QVERIFY(document->rows[static_cast<size_t>(i)].difference < 0);
            }
        }
        std::string visible;
        for (size_t i = 0; i < hidden.size(); ++i) {
            if (!hidden[i])
                visible += std::string(document->right.line(document->rows[i].right)) + "\n";
        }
        for (const char *ancestor :
             {"spec:\n", "  template:\n", "      containers:\n", "      - name: a\n",
              "        env:\n", "        - name: V15\n"})
            QVERIFY2(visible.find(ancestor) != std::string::npos, visible.c_str());
        QVERIFY(visible.find("V10") == std::string::npos);
        QVERIFY(foldsOf(*alignTexts("a\nb\nc\nd\n", "a\nb\nc\nd\n", Cause::Git)).empty());
        QVERIFY(sizeof(AlignedRow) <= 24);
    }
};

QTEST_GUILESS_MAIN(TestAlign)
#include "tst_align.moc"
