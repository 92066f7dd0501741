#pragma once

#include "git/userconfig.h"
#include "ledger/signing.h"
#include "ledger/text.h"

#include <QFile>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace driftgate
{

/// A folder that only this user can look into, for what the signing programs take as files only.
class SigningFolder
{
public:
    /// The path of a new file; "" when it cannot be written.
    [[nodiscard]] std::string write(const char *name, const std::string &content) const;
    [[nodiscard]] std::string path(const char *name) const;

private:
    QTemporaryDir m_folder;
};

/// Runs a program by its name or path ("~/" too), with what the user's own git would give it. A
/// person may have to type a passphrase: SignLimit is for that.
[[nodiscard]] Result<ProcessOutcome>
runSigningTool(const ProcessRunner &runner, std::string program, std::vector<std::string> arguments,
               std::string input, std::chrono::milliseconds timeLimit, const CancelToken &cancel);

constexpr std::chrono::minutes SignLimit{5};
constexpr std::chrono::seconds VerifyLimit{20};

/// A program's own last words, bounded, as a person reads them.
[[nodiscard]] QString toolWords(const ProcessOutcome &outcome);

/// What a program that could not be asked leaves unknown; an error when it was cancelled.
[[nodiscard]] Result<SignatureVerdict> notVerified(const Error &error);

[[nodiscard]] QString shownText(std::string_view text);

} // namespace driftgate
