#include "workspace/demostory.h"

#include "manifest/yaml.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>

#include <fstream>
#include <optional>
#include <sstream>

namespace driftgate
{

namespace
{

const QString Top = QStringLiteral(":/demo/");

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

using Files = std::map<std::string, std::string>;

/// A line of history while it is told.
struct Branch {
    Files files;
    Files fork; ///< the files it began with, on main
    int tip = 0;
};

/// Turns steps into git's fast-import stream.
class Teller
{
public:
    explicit Teller(const Value &story)
        : m_people(story.find("people"))
    {
    }

    [[nodiscard]] Status tell(const Value &step)
    {
        m_line = step.line();
        if (step.find("tag"))
            return tag(step);
        return step.find("merge") ? merge(step) : commit(step);
    }

    [[nodiscard]] std::string stream() const { return m_out.str() + "done\n"; }
    [[nodiscard]] const std::map<std::string, int> &names() const { return m_names; }

private:
    [[nodiscard]] std::unexpected<Error> wrong(const QString &text) const
    {
        return fail(ErrorCode::Invalid, text, {.file = ":/demo/story.yaml", .line = m_line});
    }

    /// "Name <mail> 1234567890 +0100"
    [[nodiscard]] Result<std::string> signature(const Value &step) const
    {
        const std::string_view who =
            m_people ? m_people->stringAt({step.stringAt({"by"})}) : std::string_view();
        const QDateTime at =
            QDateTime::fromString(QString::fromUtf8(step.stringAt({"at"})), Qt::ISODate);
        if (who.empty() || !at.isValid())
            return wrong(Tr::tr("The step has no known author or no time"));
        const int minutes = at.offsetFromUtc() / 60;
        return std::string(who) + QStringLiteral(" %1 %2%3%4")
                                      .arg(at.toSecsSinceEpoch())
                                      .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
                                      .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                                      .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'))
                                      .toStdString();
    }

    void data(std::string_view text) { m_out << "data " << text.size() << '\n' << text << '\n'; }

    [[nodiscard]] Status begin(const Value &step, const std::string &branch, std::string message)
    {
        const Result<std::string> who = signature(step);
        if (!who)
            return fail(who.error());
        if (!message.ends_with('\n'))
            message += '\n';
        m_out << "commit refs/heads/" << branch << "\nmark :" << ++m_marks << "\nauthor " << *who
              << "\ncommitter " << *who << '\n';
        data(message);
        if (const std::string_view id = step.stringAt({"id"}); !id.empty())
            m_names[std::string(id)] = m_marks;
        return {};
    }

    void put(const std::string &path, const std::string &content)
    {
        m_out << "M 100644 inline " << path << '\n';
        data(content);
    }

    [[nodiscard]] Status commit(const Value &step)
    {
        const std::string name =
            step.find("branch") ? std::string(step.stringAt({"branch"})) : "main";
        const Branch &main = m_branches["main"];
        const bool isNew = !m_branches.contains(name);
        Branch &branch = m_branches[name];
        if (isNew)
            branch = {main.files, main.files, main.tip};
        const Files before = branch.files;
        if (Status done = change(step, branch.files); !done)
            return done;
        if (Status done = begin(step, name, std::string(step.stringAt({"commit"}))); !done)
            return done;
        if (branch.tip > 0)
            m_out << "from :" << branch.tip << '\n';
        writeDifference(before, branch.files);
        branch.tip = m_marks;
        return {};
    }

    [[nodiscard]] Status change(const Value &step, Files &files) const
    {
        if (const Value *const paths = step.find("write")) {
            for (const Value &path : paths->items()) {
                Result<std::string> text = demoFile("files/" + std::string(path.text()));
                if (!text)
                    return fail(text.error());
                files[std::string(path.text())] = std::move(*text);
            }
        }
        if (const Value *const folders = step.find("writeFolder")) {
            for (const Value &folder : folders->items()) {
                const QString base = Top + QStringLiteral("files/");
                QDirIterator it(base + QString::fromUtf8(folder.text()), QDir::Files,
                                QDirIterator::Subdirectories);
                while (it.hasNext()) {
                    const std::string path = it.next().mid(base.size()).toStdString();
                    Result<std::string> text = demoFile("files/" + path);
                    if (!text)
                        return fail(text.error());
                    files[path] = std::move(*text);
                }
            }
        }
        if (const Value *const paths = step.find("delete")) {
            for (const Value &path : paths->items()) {
                if (files.erase(std::string(path.text())) == 0)
                    return wrong(
                        Tr::tr("There is no “%1” to delete").arg(QString::fromUtf8(path.text())));
            }
        }
        if (const Value *const edits = step.find("edit")) {
            for (const Value &edit : edits->items()) {
                if (edit.size() != 3)
                    return wrong(Tr::tr("An edit is a file, a text and its replacement"));
                std::string &text = files[std::string(edit.items()[0].text())];
                const std::string_view from = edit.items()[1].text();
                const size_t at = text.find(from);
                if (at == std::string::npos || text.find(from, at + 1) != std::string::npos)
                    return wrong(Tr::tr("“%1” does not stand exactly once in “%2”")
                                     .arg(QString::fromUtf8(from),
                                          QString::fromUtf8(edit.items()[0].text())));
                text.replace(at, from.size(), edit.items()[2].text());
            }
        }
        return {};
    }

    void writeDifference(const Files &before, const Files &after)
    {
        for (const auto &[path, text] : before) {
            if (!after.contains(path))
                m_out << "D " << path << '\n';
        }
        for (const auto &[path, text] : after) {
            const auto old = before.find(path);
            if (old == before.end() || old->second != text)
                put(path, text);
        }
    }

    [[nodiscard]] Status merge(const Value &step)
    {
        const std::string name(step.stringAt({"merge"}));
        const auto found = m_branches.find(name);
        if (found == m_branches.end())
            return wrong(
                Tr::tr("There is no branch “%1” to merge").arg(QString::fromStdString(name)));
        Branch branch = std::move(found->second);
        m_branches.erase(found);
        Branch &main = m_branches["main"];
        const Files before = main.files;
        for (const auto &[path, text] : branch.fork) {
            if (!branch.files.contains(path))
                main.files.erase(path);
        }
        for (const auto &[path, text] : branch.files) {
            const auto old = branch.fork.find(path);
            if (old != branch.fork.end() && old->second == text)
                continue;
            const auto here = before.find(path);
            if (here != before.end() && (old == branch.fork.end() || here->second != old->second))
                return wrong(Tr::tr("Both sides changed “%1”").arg(QString::fromStdString(path)));
            main.files[path] = text;
        }
        if (Status done = begin(step, "main", std::string(step.stringAt({"message"}))); !done)
            return done;
        m_out << "from :" << main.tip << "\nmerge :" << branch.tip << '\n';
        writeDifference(before, main.files);
        main.tip = m_marks;
        // A merged branch is deleted, as the forge does.
        m_out << "reset refs/heads/" << name << "\nfrom " << std::string(40, '0') << "\n\n";
        return {};
    }

    [[nodiscard]] Status tag(const Value &step)
    {
        const std::string name(step.stringAt({"tag"}));
        const Result<std::string> who = signature(step);
        if (!who)
            return fail(who.error());
        m_out << "tag " << name << "\nfrom :" << m_branches["main"].tip << "\ntagger " << *who
              << '\n';
        data(name + "\n");
        m_names[name] = m_branches["main"].tip;
        return {};
    }

    const Value *m_people;
    std::map<std::string, Branch> m_branches;
    std::map<std::string, int> m_names;
    std::ostringstream m_out;
    int m_marks = 0;
    int m_line = 0;
};

/// Runs git with nothing of the user's configuration: the same commits everywhere.
Status runGit(const ProcessRunner &runner, const std::filesystem::path &dir,
              std::vector<std::string> arguments, std::string input, const CancelToken &cancel)
{
    ProcessRequest request;
    request.program = "git";
    request.arguments = std::move(arguments);
    request.directory = dir;
    request.input = std::move(input);
    request.environment = {{"GIT_CONFIG_GLOBAL", "/dev/null"}, {"GIT_CONFIG_NOSYSTEM", "1"}};
    const Result<ProcessOutcome> done = runner.run(request, cancel);
    if (!done)
        return fail(done.error());
    if (done->exitCode != 0)
        return fail(ErrorCode::Tool, Tr::tr("git could not make the demo's repository: %1")
                                         .arg(QString::fromStdString(done->errors).trimmed()));
    return {};
}

Result<StoryRevisions> readMarks(const std::filesystem::path &file,
                                 const std::map<std::string, int> &names)
{
    std::map<int, Revision> marks;
    std::ifstream in(file);
    std::string mark;
    std::string hex;
    while (in >> mark >> hex) {
        const Result<Revision> revision = Revision::fromHex(hex);
        if (!revision || mark.size() < 2)
            return fail(ErrorCode::Corrupt, Tr::tr("git's list of marks cannot be read"));
        marks[std::stoi(mark.substr(1))] = *revision;
    }
    StoryRevisions out;
    for (const auto &[name, number] : names)
        out[name] = marks[number];
    return out;
}

} // namespace

Result<std::string> demoFile(const std::string &path)
{
    QFile file(Top + QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Tr::tr("The demo's file “%1” is not part of this program")
                                             .arg(QString::fromStdString(path)));
    return file.readAll().toStdString();
}

Result<StoryRevisions> writeStory(const std::filesystem::path &dir, const ProcessRunner &runner,
                                  const CancelToken &cancel)
{
    const Result<std::string> text = demoFile("story.yaml");
    if (!text)
        return fail(text.error());
    const Result<Value> story = readYamlDocument(*text, ":/demo/story.yaml");
    if (!story)
        return fail(story.error());
    Teller teller(*story);
    if (const Value *const steps = story->find("steps")) {
        for (const Value &step : steps->items()) {
            if (Status done = teller.tell(step); !done)
                return fail(done.error());
        }
    }
    std::error_code error;
    std::filesystem::create_directories(dir, error);
    if (error)
        return fail(
            ErrorCode::Io,
            Tr::tr("The folder cannot be made: %1").arg(QString::fromStdString(error.message())),
            {.file = dir.string()});
    const std::filesystem::path marks = dir / ".git" / "driftgate-marks";
    const std::vector<std::pair<std::vector<std::string>, std::string>> calls{
        {{"init", "--quiet", "--initial-branch=main", "--object-format=sha1"}, {}},
        {{"fast-import", "--quiet", "--done", "--date-format=raw",
          "--export-marks=" + marks.string()},
         teller.stream()},
        {{"reset", "--quiet", "--hard", "main"}, {}},
    };
    for (const auto &[arguments, input] : calls) {
        if (Status done = runGit(runner, dir, arguments, input, cancel); !done)
            return fail(done.error());
    }
    Result<StoryRevisions> revisions = readMarks(marks, teller.names());
    std::filesystem::remove(marks, error);
    return revisions;
}

} // namespace driftgate
