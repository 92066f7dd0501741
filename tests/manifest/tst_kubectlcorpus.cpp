#include "manifest/kubectljudge.h"
#include "sourcedir.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace driftgate;

namespace
{

struct Form {
    std::string name;
    std::string text;
    bool isRefused = false;  ///< by us alone
    bool isAccepted = false; ///< by us alone, or we read more of it
};

std::vector<std::string> linesOf(const char *name)
{
    QFile file(test::sourceDir() + QStringLiteral("/tests/manifest/corpus/") +
               QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<std::string> out;
    for (const QByteArray &line : file.readAll().split('\n'))
        out.push_back(line.toStdString());
    out.pop_back(); // behind the last line's end
    return out;
}

std::string head(const std::string &name)
{
    return "apiVersion: example.com/v1\nkind: Form\nmetadata:\n  name: " + name + "\n";
}

std::string withEscapes(std::string_view text)
{
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        const char letter = text[++i];
        if (letter == 'x') {
            out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            out += letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter == 't' ? '\t' : letter;
        }
    }
    return out;
}

/// Forms of one line each; the first line says what the file is.
std::vector<Form> lineForms(const char *file, const std::string &letter,
                            const std::function<std::string(const std::string &)> &wrap)
{
    std::vector<Form> out;
    const std::vector<std::string> lines = linesOf(file);
    for (size_t i = 1; i < lines.size(); ++i) {
        const std::string name = letter + std::to_string(i + 1);
        out.push_back({name, head(name) + wrap(lines[i]), false, false});
    }
    return out;
}

std::vector<Form> documentForms()
{
    constexpr std::string_view Separator = "===== ";
    std::vector<Form> out;
    std::vector<std::string> flags;
    for (const std::string &line : linesOf("documents.txt")) {
        if (!line.starts_with(Separator)) {
            if (!out.empty())
                out.back().text += line + '\n';
            continue;
        }
        const std::string words = line.substr(Separator.size());
        const size_t space = std::min(words.find(' '), words.size());
        out.push_back(
            {words.substr(0, space), {}, words.contains(" refused"), words.contains(" accepted")});
        flags.push_back(words.substr(space));
    }
    for (size_t i = 0; i < out.size(); ++i) {
        Form &form = out[i];
        if (flags[i].contains(" escaped")) {
            form.text.pop_back();
            form.text = withEscapes(form.text);
        }
        if (!flags[i].contains(" whole"))
            form.text.insert(0, head(form.name));
        for (size_t at = form.text.find('@');
             flags[i].contains(" whole") && at != std::string::npos; at = form.text.find('@'))
            form.text.replace(at, 1, form.name);
    }
    return out;
}

/// Integers that no 64-bit one holds are printed by kubectl with the digits of a double.
void roundLikeKubectl(Value &value)
{
    const Value before = value;
    for (const Value::Entry &entry : before.entries()) {
        Value child = entry.value;
        roundLikeKubectl(child);
        value.set(entry.key.view(), std::move(child));
    }
    for (size_t i = 0; i < value.size() && value.isSequence(); ++i) {
        Value child = value.items()[i];
        roundLikeKubectl(child);
        value.setItem(i, std::move(child));
    }
    if (!value.isNumber() || (value.toInteger() && value.text() != "-0"))
        return;
    const double number = value.toDouble().value_or(0);
    // JSON input keeps its spelling: 1e3 is read by kubectl as 1000.
    if (number == static_cast<double>(static_cast<int64_t>(number)) && std::abs(number) < 1e15)
        value = Value::integer(static_cast<int64_t>(number));
    else
        value = Value::string(QByteArray::number(number, 'g', 17).toStdString());
}

std::string shown(Value value)
{
    roundLikeKubectl(value);
    return writeJson(value, JsonStyle::Canonical);
}

} // namespace

/// The judge of how scalars and documents are read is kubectl itself. Where we differ on
/// purpose, a form is marked, and the mark is checked too:
/// - refused by us: a key that stands twice, which kubectl (without a server) settles by taking
///   the last one. It is a mistake in a manifest, and kustomize and API servers refuse it.
///   So is text that is not UTF-8, which kubectl changes silently.
/// - accepted by us: flow mappings that are no JSON, documents behind "...", directives and lists
///   of lists, which kubectl's own cutting of texts stumbles over; "\/" and line breaks beyond
///   ASCII, which YAML 1.2 reads otherwise than 1.1.
class TestKubectlCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = KubectlJudge::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(QStringLiteral("SKIPPED-WHOLE: ") + why));
        KubectlJudge judge(m_folder.path(), {{"example.com/v1", "Form"}, {"v1", "ConfigMap"}});
        m_forms = lineForms("scalars.txt", "s",
                            [](const std::string &line) { return "form: " + line + '\n'; });
        std::ranges::move(
            lineForms("keys.txt", "k",
                      [](const std::string &line) { return "form:\n  " + line + ": 1\n"; }),
            std::back_inserter(m_forms));
        std::ranges::move(documentForms(), std::back_inserter(m_forms));
        QVERIFY(m_forms.size() >= 500);
        for (const Form &form : m_forms)
            judge.add(form.name, form.text);
        auto objects = judge.objects();
        QVERIFY2(objects, objects ? "" : qPrintable(objects.error().toString()));
        for (const Value &object : *objects)
            m_objects.emplace(object.stringAt({"metadata", "name"}), object);
        QVERIFY2(m_objects.size() > m_forms.size() / 2, judge.errors().c_str());
        if (qEnvironmentVariableIsSet("DRIFTGATE_SHOW_KUBECTL_ERRORS"))
            qInfo("%s", judge.errors().c_str());
    }

    void readsWhatKubectlReads_data()
    {
        QTest::addColumn<size_t>("index");
        for (size_t i = 0; i < m_forms.size(); ++i) {
            const size_t line = m_forms[i].text.rfind('\n', m_forms[i].text.size() - 2) + 1;
            const std::string label =
                m_forms[i].name + ' ' +
                (m_forms[i].name.size() < 5 ? m_forms[i].text.substr(line) : std::string());
            QTest::newRow(QByteArray::fromStdString(label).trimmed().constData()) << i;
        }
    }

    void readsWhatKubectlReads()
    {
        QFETCH(const size_t, index);
        const Form &form = m_forms[index];
        const ObjectList ours = readObjects(form.text, form.name);
        std::string mine;
        for (const Object &object : ours.objects)
            mine += shown(object.value) + '\n';
        std::string theirs;
        for (const std::string &name : {form.name, form.name + "-2"}) {
            if (const auto found = m_objects.find(name); found != m_objects.end())
                theirs += shown(found->second) + '\n';
        }
        if (mine.empty())
            QVERIFY2(!ours.errors.empty() || theirs.empty(), "neither objects nor errors");
        for (const Error &error : ours.errors) {
            QVERIFY2(error.place.line > 0 && error.place.file == form.name && !error.text.isEmpty(),
                     qPrintable(error.toString()));
        }
        if (form.isRefused || form.isAccepted) {
            QVERIFY2(mine != theirs, "the mark has no reason any more");
            QCOMPARE(mine.empty(), form.isRefused);
        } else {
            const QString why = ours.errors.empty() ? QString() : ours.errors.front().toString();
            QVERIFY2(mine == theirs, qPrintable(QStringLiteral("\nours:   %1%2\ntheirs: %3")
                                                    .arg(QString::fromStdString(mine), why,
                                                         QString::fromStdString(theirs))));
        }
    }

private:
    QTemporaryDir m_folder;
    std::vector<Form> m_forms;
    std::map<std::string, Value> m_objects;
};

QTEST_GUILESS_MAIN(TestKubectlCorpus)
#include "tst_kubectlcorpus.moc"
