#pragma once

#include "git/gitfixture.h"
#include "ledger/ledgertest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace driftgate::test
{

/// A home of one's own, with its Git configuration: nothing of this machine's counts.
class Home
{
public:
    /// What git and gpg of this process and of those it starts go by from now on.
    void enter() const
    {
        qputenv("HOME", path().c_str());
        qputenv("GIT_CONFIG_GLOBAL", (path() + "/.gitconfig").c_str());
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        qputenv("GNUPGHOME", (path() + "/gnupg").c_str());
        for (const char *name : {"SSH_AUTH_SOCK", "XDG_CONFIG_HOME", "GIT_AUTHOR_NAME",
                                 "GIT_AUTHOR_EMAIL", "GIT_CONFIG_SYSTEM"})
            qunsetenv(name);
    }
    [[nodiscard]] std::string path() const { return m_folder.path().toStdString(); }
    void write(const std::string &name, const std::string &content) const
    {
        QFile file(QString::fromStdString(path() + "/" + name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
            file.write(content.c_str()) < 0)
            qFatal("cannot write %s", name.c_str());
    }
    void configure(const std::string &name, const std::string &email,
                   const std::string &more = {}) const
    {
        write(".gitconfig", "[user]\n\tname = " + name + "\n\temail = " + email + "\n" + more);
    }
    /// Runs a program in this home and gives its output; it must end well.
    std::string run(const std::string &program, const std::vector<std::string> &arguments,
                    const std::string &input = {}) const
    {
        const ProcessOutcome outcome = attempt(program, arguments, input);
        if (outcome.exitCode != 0)
            qFatal("%s: %s", program.c_str(), outcome.errors.c_str());
        return outcome.output;
    }
    [[nodiscard]] ProcessOutcome attempt(const std::string &program,
                                         const std::vector<std::string> &arguments,
                                         const std::string &input = {}) const
    {
        ProcessRequest request;
        request.program = program;
        request.arguments = arguments;
        request.directory = path();
        request.input = input;
        request.environment = {{"HOME", path()},
                               {"GNUPGHOME", path() + "/gnupg"},
                               {"GIT_CONFIG_GLOBAL", path() + "/.gitconfig"},
                               {"GIT_CONFIG_NOSYSTEM", "1"},
                               {"TZ", "UTC"}};
        const auto outcome = SystemProcessRunner().run(request, {});
        if (!outcome)
            qFatal("%s: %s", program.c_str(), qPrintable(outcome.error().toString()));
        return *outcome;
    }
    /// Makes an SSH key and gives its public half, without the comment.
    std::string makeKey(const std::string &name) const
    {
        run("ssh-keygen", {"-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path() + "/" + name});
        std::string out = run("cat", {path() + "/" + name + ".pub"});
        while (out.ends_with('\n') || out.ends_with(' '))
            out.pop_back();
        return out;
    }

private:
    QTemporaryDir m_folder;
};

inline Ledger ledgerOf(const std::string &root)
{
    return {root, std::make_shared<SystemProcessRunner>()};
}

inline std::shared_ptr<const LedgerView> viewOf(const std::string &root)
{
    const auto view = ledgerOf(root).read({});
    if (!view)
        qFatal("%s", qPrintable(view.error().toString()));
    return *view;
}

/// A record to be appended: of this commit, without id, name and time.
inline Record draft(RecordKind kind, const Revision &revision, const std::string &comment = {})
{
    Record out = recordOf(kind, 0, {});
    out.id = {};
    out.at = {};
    out.revision = revision;
    out.comment = comment;
    return out;
}

} // namespace driftgate::test
