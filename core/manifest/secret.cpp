#include "manifest/secret.h"

#include "manifest/json.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr std::string_view LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
/// Copies of the whole object that other tools keep in annotations, some of them packed.
constexpr auto OtherCopies = std::to_array<std::string_view>({
    "banzaicloud.com/last-applied",
    "kapp.k14s.io/original",
    "objectset.rio.cattle.io/applied",
});
/// What a Secret holds beside its values.
constexpr auto OpenFields = std::to_array<std::string_view>(
    {"apiVersion", "kind", "metadata", "type", "immutable", "sops", "status"});
constexpr std::string_view Dots = "•••••••• ";
/// The same within a text that another tool wrote as JSON of ASCII alone.
constexpr std::string_view EscapedDots = R"(\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022 )";
constexpr qsizetype ShownBytes = 4; ///< of the hash: two values look alike once in 2^32
constexpr int DeepestCopy = 3;      ///< a last-applied within a last-applied …

QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// What a value of `data` stands for; none when it is not base64.
std::optional<std::string> decoded(std::string_view text)
{
    QByteArray encoded = bytesOf(text).toByteArray();
    for (const char *space : {"\n", "\r", " ", "\t"})
        encoded.replace(space, "");
    const auto out =
        QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!out || encoded.size() % 4 != 0)
        return std::nullopt;
    return (*out).toStdString();
}

bool isWholeCopy(std::string_view annotation)
{
    return std::ranges::find(OtherCopies, annotation) != OtherCopies.end() ||
           annotation.find("last-applied") != std::string_view::npos;
}

/// Masks one Secret with what the masker has.
class Masking
{
public:
    explicit Masking(const SecretMasker &masker)
        : m_masker(masker)
    {
    }

    [[nodiscard]] Value object(const Value &object, int depth) const
    {
        Value out = object;
        for (const Value::Entry &entry : object.entries()) {
            const std::string_view key = entry.key.view();
            if (std::ranges::find(OpenFields, key) == OpenFields.end())
                out.set(key, values(key, entry.value, key == "data"));
        }
        const Value *const annotations = object.find({"metadata", "annotations"});
        if (!annotations)
            return out;
        for (const Value::Entry &entry : annotations->entries()) {
            const std::string_view key = entry.key.view();
            if (key == LastApplied)
                out.set({"metadata", "annotations", key}, lastApplied(entry.value, depth));
            else if (isWholeCopy(key))
                out.set({"metadata", "annotations", key}, whole(key, entry.value));
        }
        return out;
    }

private:
    [[nodiscard]] Value values(std::string_view field, const Value &value, bool isEncoded) const
    {
        if (!value.isMapping())
            return whole(field, value);
        Value out = value;
        for (const Value::Entry &entry : value.entries()) {
            const std::string_view key = entry.key.view();
            if (!entry.value.isString()) {
                out.set(key, whole(key, entry.value));
                continue;
            }
            const std::string_view text = entry.value.text();
            const auto plain = isEncoded ? decoded(text) : std::optional(std::string(text));
            out.set(key, plain ? Value::string(m_masker.mask(key, *plain), entry.value.line())
                               : whole(key, entry.value));
        }
        return out;
    }

    /// A value that is no text of its own: null tells nothing and stays.
    [[nodiscard]] Value whole(std::string_view key, const Value &value) const
    {
        if (value.isNull())
            return value;
        // Kept apart from the decoded value that happens to be spelled the same.
        return Value::string(
            m_masker.mask(std::string(key) + '\0' + "raw", writeJson(value, JsonStyle::Canonical)),
            value.line());
    }

    [[nodiscard]] Value lastApplied(const Value &annotation, int depth) const
    {
        if (!annotation.isString() || depth >= DeepestCopy)
            return whole(LastApplied, annotation);
        const std::string_view text = annotation.text();
        const Result<Value> copy = readJson(text, {});
        if (!copy || !copy->isMapping())
            return whole(LastApplied, annotation);
        std::string masked = writeJson(object(*copy, depth + 1));
        if (text.ends_with('\n'))
            masked += '\n';
        return Value::string(masked, annotation.line());
    }

    const SecretMasker &m_masker;
};

} // namespace

SecretMasker::SecretMasker()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    m_salt.assign(reinterpret_cast<const char *>(words.data()), sizeof words);
}

SecretMasker::SecretMasker(std::string salt)
    : m_salt(std::move(salt))
{
}

bool SecretMasker::isSecret(const Value &object)
{
    return object.stringAt({"kind"}) == "Secret" && object.stringAt({"apiVersion"}) == "v1";
}

Value SecretMasker::masked(const Value &object) const
{
    return isSecret(object) ? Masking(*this).object(object, 0) : object;
}

bool SecretMasker::carriesMask(const Value &document)
{
    if (document.isString()) {
        const std::string_view text = document.text();
        return text.find(Dots) != std::string_view::npos ||
               text.find(EscapedDots) != std::string_view::npos;
    }
    return std::ranges::any_of(document.items(), carriesMask) ||
           std::ranges::any_of(document.entries(),
                               [](const Value::Entry &entry) { return carriesMask(entry.value); });
}

std::string SecretMasker::mask(std::string_view key, std::string_view decoded) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, bytesOf(m_salt).toByteArray());
    code.addData(bytesOf(key));
    code.addData(QByteArrayView("\0", 1));
    code.addData(bytesOf(decoded));
    return std::string(Dots) + code.result().first(ShownBytes).toHex().toStdString();
}

bool isSopsEncrypted(const Value &document)
{
    return document.find({"sops", "mac"}) && document.find({"sops", "version"});
}

} // namespace driftgate
