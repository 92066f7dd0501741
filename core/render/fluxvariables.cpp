#include "render/fluxvariables.h"

#include "manifest/object.h"
#include "manifest/secret.h"

#include <QByteArray>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr size_t MaxFiles = 1000;

std::string decoded(std::string_view base64)
{
    return QByteArray::fromBase64(QByteArray(base64.data(), static_cast<qsizetype>(base64.size())))
        .toStdString();
}

class Search
{
public:
    Search(const TreeReader &reader, const std::string &ns,
           const FluxKustomization::Reference &reference)
        : m_reader(reader)
        , m_ns(ns)
        , m_reference(reference)
    {
    }

    Result<FoundVariables> run(const std::string &folder)
    {
        std::string at = folder;
        std::string done; // the folder below, which has been searched
        while (true) {
            auto found = m_reader.find(at);
            if (!found)
                return fail(std::move(found).error());
            if (found->isFolder()) {
                if (Status status = look(at, found->tree(), done); !status)
                    return fail(std::move(status).error());
            }
            if (!m_out.files.empty() || at.empty())
                return std::move(m_out);
            done = at;
            at = folderOf(at);
        }
    }

private:
    Status look(const std::string &path, const TreeId &tree, const std::string &but)
    {
        auto listing = m_reader.list(path, tree);
        if (!listing)
            return fail(std::move(listing).error());
        for (const TreeEntry &entry : **listing) {
            const std::string place = joinPath(path, entry.name);
            if (entry.kind == EntryKind::Folder) {
                if (place == but)
                    continue;
                if (Status status = look(place, TreeId(entry.id.bytes()), but); !status)
                    return status;
            } else if (entry.kind == EntryKind::File &&
                       (entry.name.ends_with(".yaml") || entry.name.ends_with(".yml")) &&
                       m_filesLeft > 0) {
                --m_filesLeft;
                read(place, BlobId(entry.id.bytes()));
            }
        }
        return {};
    }

    void read(const std::string &path, const BlobId &blob)
    {
        const auto text = m_reader.read(blob, path);
        // Cheap, before a file is parsed; one that cannot be read gives no variables.
        if (!text || !text->contains(m_reference.name) || !text->contains(m_reference.kind))
            return;
        const ObjectList list = readObjects(*text, path);
        for (const Object &object : list.objects) {
            const bool isOther = !m_ns.empty() && !object.key.ns.empty() && object.key.ns != m_ns;
            if (object.key.kind != m_reference.kind || object.key.name != m_reference.name ||
                !object.key.group.empty() || isOther)
                continue;
            m_out.files.push_back(path);
            m_out.isEncrypted = m_out.isEncrypted || isSopsEncrypted(object.value);
            take(object);
        }
    }

    void take(const Object &object)
    {
        const bool isSecret = object.key.kind == "Secret";
        for (const std::string_view field : {"data", "stringData"}) {
            const Value *const data = object.value.find(field);
            if (data == nullptr || (field == "stringData" && !isSecret))
                continue;
            for (const Value::Entry &entry : data->entries()) {
                if (!entry.value.isScalar())
                    continue;
                const std::string_view text = entry.value.text();
                std::string value = isSecret && field == "data" ? decoded(text) : std::string(text);
                std::erase(value, '\n');
                m_out.values[std::string(entry.key.view())] = std::move(value);
            }
        }
    }

    const TreeReader &m_reader;
    const std::string &m_ns;
    const FluxKustomization::Reference &m_reference;
    size_t m_filesLeft = MaxFiles;
    FoundVariables m_out;
};

} // namespace

Result<FoundVariables> findVariables(const TreeReader &reader, const std::string &folder,
                                     const std::string &ns,
                                     const FluxKustomization::Reference &reference)
{
    return Search(reader, ns, reference).run(folder);
}

} // namespace driftgate
