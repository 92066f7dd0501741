#include "ledger/signingtool.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

std::string programOf(const UserConfig &config)
{
    for (const char *const key : {"gpg.openpgp.program", "gpg.program"})
        if (std::string out = config.trusted(key); !out.empty())
            return out;
    return "gpg";
}

/// The words of gpg's status lines that count, each with what follows it (gnupg, doc/DETAILS).
std::vector<std::vector<std::string>> statusLines(const std::string &output)
{
    constexpr std::string_view Mark = "[GNUPG:] ";
    std::vector<std::vector<std::string>> out;
    for (std::string_view line : split(output, '\n')) {
        if (!line.starts_with(Mark))
            continue;
        line.remove_prefix(Mark.size());
        std::vector<std::string> words;
        for (const std::string_view word : split(line, ' '))
            words.emplace_back(word);
        out.push_back(std::move(words));
    }
    return out;
}

/// How much gpg believes that a key is that of the name on it, as gpg.minTrustLevel counts.
int trustOf(std::string_view level)
{
    constexpr std::array<std::string_view, 5> Levels{"undefined", "never", "marginal", "fully",
                                                     "ultimate"};
    const auto *const it = std::ranges::find(Levels, level);
    return it == Levels.end() ? 0 : static_cast<int>(it - Levels.begin());
}

/// The same of a letter in a listing; -1 where the name counts for nothing.
int trustOf(char letter)
{
    switch (letter) {
    case 'u':
        return trustOf("ultimate");
    case 'f':
        return trustOf("fully");
    case 'm':
        return trustOf("marginal");
    case 'n':
        return trustOf("never");
    case 'o':
    case 'q':
    case '-':
        return trustOf("undefined");
    default: // revoked, expired, invalid, disabled
        return -1;
    }
}

/// gpg writes some bytes as "\x3a" in its listings.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int code = i + 3 < text.size() && text[i] == '\\' && text[i + 1] == 'x'
                             ? QByteArray(text.data() + i + 2, 2).toInt(&isHex, 16)
                             : 0;
        out += isHex ? static_cast<char>(code) : text[i];
        i += isHex ? 3 : 0;
    }
    return out;
}

class GpgCheck
{
public:
    GpgCheck(const UserConfig &config, const ProcessRunner &runner, const Record &record,
             const CancelToken &cancel)
        : m_config(config)
        , m_runner(runner)
        , m_record(record)
        , m_cancel(cancel)
    {
    }

    Result<SignatureVerdict> verdict()
    {
        const SigningFolder folder;
        const std::string file = folder.write("signature", m_record.signature);
        if (file.empty())
            return notVerified(
                {ErrorCode::Io, LedgerTr::tr("A temporary file cannot be written"), {}});
        // A stranger's record must not make this machine ask key servers about strangers.
        const auto outcome = gpg({"--status-fd=1", "--batch", "--no-tty", "--no-auto-key-retrieve",
                                  "--verify", file, "-"},
                                 m_record.signedText());
        if (!outcome)
            return notVerified(outcome.error());
        std::string key;
        int signatures = 0;
        bool isNothing = false;
        for (const auto &words : statusLines(outcome->output)) {
            const auto is = [&](std::string_view word) { return words.front() == word; };
            const bool isOne = is("GOODSIG") || is("BADSIG") || is("ERRSIG") || is("EXPSIG") ||
                               is("EXPKEYSIG") || is("REVKEYSIG");
            if (isOne && ++signatures > 1)
                return bad(LedgerTr::tr("It has several signatures"));
            if (isOne && !is("GOODSIG"))
                return whyNot(words);
            if (is("VALIDSIG") && words.size() > 1)
                key = words.size() > 10 ? words[10] : words[1];
            isNothing = isNothing || is("NODATA") || is("UNEXPECTED") || is("BADARMOR");
        }
        // A gpg that could not work tells nothing of the signature.
        if (signatures == 0 && !isNothing && outcome->exitCode != 0)
            return notVerified({ErrorCode::Tool, toolWords(*outcome), {}});
        if (signatures == 0 || key.empty() || outcome->exitCode != 0)
            return bad(
                LedgerTr::tr("What stands as its signature is none: %1").arg(toolWords(*outcome)));
        return whoseKey(key);
    }

private:
    Result<ProcessOutcome> gpg(std::vector<std::string> arguments, std::string input)
    {
        return runSigningTool(m_runner, programOf(m_config), std::move(arguments), std::move(input),
                              VerifyLimit, m_cancel);
    }

    static SignatureVerdict bad(QString text)
    {
        return {SignatureState::Bad, std::move(text), true};
    }
    static SignatureVerdict unknown(QString text, std::string key = {})
    {
        return {SignatureState::UnknownKey, std::move(text), true, std::move(key)};
    }

    [[nodiscard]] static SignatureVerdict whyNot(const std::vector<std::string> &words)
    {
        const QString key = words.size() > 1 ? shownText(words[1]) : QString();
        const std::string &word = words.front();
        if (word == "BADSIG")
            return bad(LedgerTr::tr("It was changed after it was signed with the key %1").arg(key));
        if (word == "REVKEYSIG")
            return bad(LedgerTr::tr("Signed with the key %1, which was revoked").arg(key));
        if (word == "EXPKEYSIG" || word == "EXPSIG")
            return unknown(LedgerTr::tr("Signed with the key %1, which has expired").arg(key));
        return unknown(
            LedgerTr::tr("Signed with the key %1, which is not in your keyring").arg(key));
    }

    /// A key may carry names that nobody vouches for: the one in `by` must be trusted itself.
    Result<SignatureVerdict> whoseKey(const std::string &key)
    {
        const auto listing = gpg({"--batch", "--no-tty", "--no-auto-key-retrieve", "--with-colons",
                                  "--fixed-list-mode", "--list-keys", "0x" + key},
                                 {});
        if (!listing)
            return notVerified(listing.error());
        const std::string named = m_config.trusted("gpg.mintrustlevel");
        const int needed = trustOf(named.empty() ? std::string_view("marginal")
                                                 : shownText(named).toLower().toStdString());
        std::string somebody;
        bool isNamed = false;
        for (const std::string_view line : split(listing->output, '\n')) {
            const std::vector<std::string_view> fields = split(line, ':');
            if (fields.size() < 10 || fields[0] != "uid" || fields[1].empty())
                continue;
            Record owner;
            owner.by = unescaped(fields[9]);
            if (somebody.empty())
                somebody = owner.by;
            if (!sameAddress(owner.address(), m_record.address()) || trustOf(fields[1][0]) < 0)
                continue;
            isNamed = true;
            if (trustOf(fields[1][0]) >= needed)
                return SignatureVerdict{
                    SignatureState::Good,
                    LedgerTr::tr("Signed by %1, key %2").arg(shownText(owner.by), shownText(key)),
                    true, key};
        }
        if (isNamed)
            return unknown(LedgerTr::tr("Signed with the key %1, which you have not certified: "
                                        "compare its fingerprint and run gpg --quick-lsign-key %1")
                               .arg(shownText(key)),
                           key);
        return bad(LedgerTr::tr("Signed by somebody else: %1, key %2")
                       .arg(shownText(somebody), shownText(key)));
    }

    const UserConfig &m_config;
    const ProcessRunner &m_runner;
    const Record &m_record;
    const CancelToken &m_cancel;
};

} // namespace

Result<std::string> signWithGpg(const UserConfig &config, const ProcessRunner &runner,
                                const std::string &text, const std::string &by,
                                const CancelToken &cancel)
{
    std::string key = config.trusted("user.signingkey");
    if (key.empty())
        key = by; // as git does: the key of this name
    const auto outcome = runSigningTool(runner, programOf(config), {"--status-fd=2", "-bsau", key},
                                        text, SignLimit, cancel);
    if (!outcome)
        return fail(outcome.error());
    const auto lines = statusLines(outcome->errors);
    const bool isMade = std::ranges::any_of(
        lines, [](const auto &words) { return words.front() == "SIG_CREATED"; });
    if (outcome->exitCode != 0 || !isMade)
        return fail(ErrorCode::Tool,
                    LedgerTr::tr("The record could not be signed: %1").arg(toolWords(*outcome)));
    std::string out = outcome->output;
    std::erase(out, '\r');
    return out;
}

Result<SignatureVerdict> verifyGpg(const UserConfig &config, const ProcessRunner &runner,
                                   const Record &record, const CancelToken &cancel)
{
    return GpgCheck(config, runner, record, cancel).verdict();
}

} // namespace driftgate
