#include "ledger/signingtool.h"

#include "base/text.h"

namespace driftgate
{

namespace
{

constexpr size_t LastWords = 300;
constexpr size_t MaxOutput = size_t{1} << 20;

} // namespace

std::string SigningFolder::path(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name)).toStdString();
}

std::string SigningFolder::write(const char *name, const std::string &content) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    const bool done = m_folder.isValid() && file.open(QIODevice::WriteOnly) &&
                      file.write(content.data(), static_cast<qint64>(content.size())) ==
                          static_cast<qint64>(content.size()) &&
                      file.flush();
    // ssh-keygen takes a key from a file that others cannot read only.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return done ? file.fileName().toStdString() : std::string();
}

Result<ProcessOutcome> runSigningTool(const ProcessRunner &runner, std::string program,
                                      std::vector<std::string> arguments, std::string input,
                                      std::chrono::milliseconds timeLimit,
                                      const CancelToken &cancel)
{
    ProcessRequest request;
    if (program.starts_with("~/"))
        if (const char *const home = std::getenv("HOME"))
            program.replace(0, 1, home);
    request.program = std::move(program);
    request.arguments = std::move(arguments);
    request.input = std::move(input);
    request.environment = usersEnvironment(runner);
    request.environment["TZ"] = "UTC"; // ssh-keygen reads times in the machine's own zone
    request.timeLimit = timeLimit;
    request.outputLimit = MaxOutput;
    return runner.run(request, cancel);
}

QString toolWords(const ProcessOutcome &outcome)
{
    std::string last;
    for (const std::string *const text : {&outcome.output, &outcome.errors})
        for (const std::string_view line : split(*text, '\n'))
            if (!line.empty() && !line.starts_with("[GNUPG:]"))
                last = line.substr(0, LastWords);
    return shownText(last);
}

Result<SignatureVerdict> notVerified(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return fail(error);
    return SignatureVerdict{SignatureState::NotVerified,
                            LedgerTr::tr("Its signature could not be verified: %1").arg(error.text),
                            false};
}

QString shownText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
}

} // namespace driftgate
