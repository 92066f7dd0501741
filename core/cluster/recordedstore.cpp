#include "cluster/recordedstore.h"

#include "cluster/apply.h"
#include "cluster/builtinkinds.h"
#include "cluster/labelselector.h"
#include "cluster/text.h"
#include "cluster/writeturn.h"

#include <QFile>
#include <QUuid>

#include <algorithm>
#include <charconv>
#include <map>
#include <ranges>

namespace driftgate
{

namespace
{

/// How often a write starts again because somebody else was faster.
constexpr int Attempts = 5;

uint64_t versionOf(const Object &object)
{
    const std::string_view text = object.value.stringAt({"metadata", "resourceVersion"});
    uint64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

QString quoted(const ObjectKey &key)
{
    return QString::fromStdString(key.toString());
}

bool isDefinition(const Object &object)
{
    return object.key.kind == "CustomResourceDefinition" &&
           object.key.group == "apiextensions.k8s.io";
}

bool defines(const Object &definition, const ObjectKey &key)
{
    return definition.value.stringAt({"spec", "group"}) == key.group &&
           definition.value.stringAt({"spec", "names", "kind"}) == key.kind;
}

std::string versionName(std::string_view apiVersion)
{
    const size_t slash = apiVersion.find('/');
    return std::string(slash == std::string_view::npos ? apiVersion : apiVersion.substr(slash + 1));
}

/// The definition's entry for a version; null pointer when it does not serve it.
const Value *servedVersion(const Object &definition, std::string_view version)
{
    const Value *const versions = definition.value.find({"spec", "versions"});
    if (!versions)
        return nullptr;
    for (const Value &entry : versions->items()) {
        if (entry.stringAt({"name"}) == version)
            return &entry;
    }
    return nullptr;
}

bool names(const std::vector<ReadRequest::Kind> &kinds, const Object &object)
{
    return std::ranges::any_of(kinds, [&](const ReadRequest::Kind &kind) {
        return kind.group == object.key.group && kind.kind == object.key.kind;
    });
}

bool isWanted(const Object &object, const ReadRequest &request)
{
    const bool isAny = request.kinds.empty() && request.marked.empty();
    const auto marks = [&](const ReadRequest::Marked &marked) {
        return (marked.kinds.empty() || names(marked.kinds, object)) &&
               matchesLabels(marked.selector, object);
    };
    if (!isAny && !names(request.kinds, object) && !names(request.asides, object) &&
        std::ranges::none_of(request.marked, marks))
        return false;
    // What belongs to no namespace is asked for by its kind alone.
    return request.namespaces.empty() || object.key.ns.empty() ||
           std::ranges::contains(request.namespaces, object.key.ns);
}

} // namespace

RecordedStore::RecordedStore(std::string name, std::filesystem::path path, const Clock &clock)
    : m_name(std::move(name))
    , m_files(std::move(path))
    , m_clock(clock)
{
}

Status RecordedStore::refresh(const CancelToken &cancel)
{
    auto status = m_files.refresh(cancel);
    if (status && m_indexed != m_files.generation())
        reindex();
    return status;
}

void RecordedStore::reindex()
{
    m_indexed = m_files.generation();
    m_index.clear();
    m_order.clear();
    m_definitions.clear();
    m_schema = Schema();
    for (const auto &[path, state] : m_files.states()) {
        const auto &objects = state.file.objects();
        for (size_t i = 0; i < objects.size(); ++i) {
            std::vector<Location> &places = m_index[objects[i].key];
            if (places.empty())
                m_order.push_back(objects[i].key);
            places.push_back({path, i});
            m_lastVersion = std::max(m_lastVersion, versionOf(objects[i]));
        }
    }
    for (const ObjectKey &key : m_order) {
        const Object &object = at(m_index.at(key).back());
        if (!isDefinition(object))
            continue;
        m_schema.addCustomResources(object);
        m_definitions.push_back(object);
    }
}

const Object &RecordedStore::at(const Location &location) const
{
    return m_files.states().at(location.path).file.objects()[location.object];
}

Scope RecordedStore::scope(const ObjectKey &key) const
{
    return m_schema.scope(key.group, key.kind);
}

const RecordedStore::Location *RecordedStore::find(const ObjectKey &key) const
{
    auto found = m_index.find(key);
    if (found == m_index.end() && !key.ns.empty() && scope(key) != Scope::Namespaced) {
        ObjectKey other = key;
        other.ns.clear();
        found = m_index.find(other);
    }
    return found == m_index.end() ? nullptr : &found->second.back();
}

Result<std::string> RecordedStore::uid(const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    if (auto status = refresh(cancel); !status)
        return fail(std::move(status).error());
    const Location *const system = find({"", "Namespace", "", "kube-system"});
    return system ? std::string(at(*system).value.stringAt({"metadata", "uid"})) : std::string();
}

Result<std::vector<ResourceKind>> RecordedStore::kinds(const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    if (auto status = refresh(cancel); !status)
        return fail(std::move(status).error());
    std::map<std::pair<std::string, std::string>, ResourceKind> out;
    const auto add = [&out](const ResourceKind &kind) {
        out.try_emplace({kind.group, kind.kind}, kind);
    };
    for (const Object &definition : m_definitions) {
        ResourceKind kind;
        kind.group = definition.value.stringAt({"spec", "group"});
        kind.kind = definition.value.stringAt({"spec", "names", "kind"});
        kind.plural = definition.value.stringAt({"spec", "names", "plural"});
        kind.namespaced = definition.value.stringAt({"spec", "scope"}) != "Cluster";
        kind.version = definition.value.stringAt({"spec", "version"});
        const Value *const versions = definition.value.find({"spec", "versions"});
        for (const Value &version : versions ? versions->items() : std::span<const Value>()) {
            const Value *const served = version.find("served");
            if (!served || served->toBoolean().value_or(true)) {
                kind.version = version.stringAt({"name"});
                break;
            }
        }
        add(kind);
    }
    for (const ResourceKind &kind : builtinKinds())
        add(kind);
    for (const ObjectKey &key : m_order) {
        const Object &object = at(m_index.at(key).back());
        add({key.group, versionName(object.apiVersion), key.kind, {}, !key.ns.empty()});
    }
    std::vector<ResourceKind> list;
    list.reserve(out.size());
    for (auto &[key, kind] : out)
        list.push_back(std::move(kind));
    return list;
}

Result<uint64_t> RecordedStore::generation(const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    if (auto status = refresh(cancel); !status)
        return fail(std::move(status).error());
    return m_files.generation();
}

Result<std::shared_ptr<const LiveState>> RecordedStore::read(const ReadRequest &request,
                                                             const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    if (auto status = refresh(cancel); !status)
        return fail(std::move(status).error());
    auto out = std::make_shared<LiveState>();
    out->takenAt = m_clock.now();
    for (const Error &error : m_files.errors())
        out->missing.push_back({{}, error});
    for (const auto &[path, state] : m_files.states()) {
        for (const Error &error : state.errors)
            out->missing.push_back({{}, error});
    }
    if (m_order.empty() && !out->missing.empty())
        return fail(out->missing.front().error);
    std::vector<Object> objects;
    const bool isAny = request.kinds.empty() && request.marked.empty();
    for (const ObjectKey &key : m_order) {
        const std::vector<Location> &places = m_index.at(key);
        const Object &object = at(places.back());
        if (!isWanted(object, request))
            continue;
        objects.push_back(object);
        if ((isAny || names(request.kinds, object)) &&
            (request.namespaces.empty() || key.ns.empty()))
            out->wholeKinds.emplace(key.group, key.kind);
        if (places.size() == 1)
            continue;
        const Place &first = at(places.front()).origin;
        out->missing.push_back(
            {{key.group, key.kind, versionName(object.apiVersion)},
             {ErrorCode::Conflict,
              ClusterText::tr("%1 is recorded more than once, first in %2; the last one is taken")
                  .arg(quoted(key), first.toString()),
              object.origin}});
    }
    out->objects = std::move(objects);
    return out;
}

Result<std::optional<Object>> RecordedStore::get(const ObjectKey &key, const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    if (auto status = refresh(cancel); !status)
        return fail(std::move(status).error());
    const Location *const found = find(key);
    return found ? std::optional(at(*found)) : std::nullopt;
}

bool RecordedStore::hasNamespace(std::string_view name) const
{
    if (m_index.contains({"", "Namespace", "", std::string(name)}))
        return true;
    // A dump of one namespace's objects need not hold the namespace itself.
    return std::ranges::any_of(m_order, [name](const ObjectKey &key) { return key.ns == name; });
}

/// The object under the key that a server would file it under.
Result<Object> RecordedStore::prepared(Object object) const
{
    const Scope known = scope(object.key);
    if (known == Scope::Cluster && !object.key.ns.empty()) {
        object.key.ns.clear();
        Value metadata = *object.value.find("metadata");
        metadata.remove("namespace");
        object.value.set("metadata", std::move(metadata));
    }
    if (known == Scope::Namespaced && object.key.ns.empty()) {
        return fail(ErrorCode::Invalid,
                    ClusterText::tr("%1 needs a namespace").arg(quoted(object.key)),
                    {object.origin.file, object.origin.line, 0, "/metadata/namespace"});
    }
    if (!object.key.ns.empty() && !find(object.key) && !hasNamespace(object.key.ns)) {
        return fail(ErrorCode::NotFound,
                    ClusterText::tr("The cluster %1 has no namespace %2, which %3 needs")
                        .arg(QString::fromStdString(m_name), QString::fromStdString(object.key.ns),
                             quoted(object.key)),
                    {object.origin.file, object.origin.line, 0, "/metadata/namespace"});
    }
    if (object.value.stringAt({"metadata", "namespace"}) != object.key.ns && !object.key.ns.empty())
        object.value.set({"metadata", "namespace"}, Value::string(object.key.ns));
    return object;
}

/// A server converts between the versions of a kind; here only those of a custom resource that
/// differ in nothing but their name can be.
Result<Object> RecordedStore::convertedTo(const std::string &apiVersion, Object live) const
{
    if (live.apiVersion == apiVersion)
        return live;
    const auto definition = std::ranges::find_if(
        m_definitions, [&](const Object &each) { return defines(each, live.key); });
    if (definition != m_definitions.end()) {
        const std::string_view strategy =
            definition->value.stringAt({"spec", "conversion", "strategy"});
        if ((strategy.empty() || strategy == "None") &&
            servedVersion(*definition, versionName(apiVersion))) {
            live.value.set("apiVersion", Value::string(apiVersion));
            live.apiVersion = apiVersion;
            return live;
        }
    }
    return fail(ErrorCode::Unsupported,
                ClusterText::tr("The cluster %1 holds %2 as %3, and a recorded cluster cannot "
                                "convert it to %4")
                    .arg(QString::fromStdString(m_name), quoted(live.key),
                         QString::fromStdString(live.apiVersion),
                         QString::fromStdString(apiVersion)),
                live.origin);
}

bool RecordedStore::hasStatusApart(const Object &object) const
{
    const auto definition = std::ranges::find_if(
        m_definitions, [&](const Object &each) { return defines(each, object.key); });
    if (definition == m_definitions.end())
        return true;
    if (definition->value.find({"spec", "subresources", "status"}))
        return true;
    const Value *const version = servedVersion(*definition, versionName(object.apiVersion));
    return version && version->find({"subresources", "status"});
}

/// Creating what a broken file may hold already would record it twice.
Status RecordedStore::checkNotInBrokenFile(const ObjectKey &key) const
{
    for (const auto &[path, state] : m_files.states()) {
        if (state.errors.empty())
            continue;
        QFile file(QFile::decodeName(QByteArray::fromStdString(path.string())));
        const bool isKnown = file.open(QIODevice::ReadOnly);
        if (isKnown && !file.readAll().contains(QByteArray::fromStdString(key.name)))
            continue;
        Error error = state.errors.front();
        error.text = ClusterText::tr("Whether %1 exists cannot be told, since this file is "
                                     "broken: %2")
                         .arg(quoted(key), error.text);
        return fail(std::move(error));
    }
    return {};
}

Result<ApplyOutcome> RecordedStore::applyOnce(const ApplyRequest &request)
{
    auto object = prepared(request.object);
    if (!object)
        return fail(std::move(object).error());
    const Location *const found = find(object->key);
    std::optional<Object> live;
    if (found) {
        auto converted = convertedTo(object->apiVersion, at(*found));
        if (!converted)
            return fail(std::move(converted).error());
        live = *std::move(converted);
        object->key = live->key;
    } else if (auto status = checkNotInBrokenFile(object->key); !status) {
        return fail(std::move(status).error());
    }

    ApplySettings settings;
    settings.fieldManager = request.fieldManager;
    settings.force = request.force;
    settings.dryRun = request.dryRun;
    settings.statusApart = hasStatusApart(*object);
    settings.now = m_clock.now();
    settings.resourceVersion = std::to_string(m_lastVersion + 1);
    const QString seed =
        quoted(object->key) + u'@' + QString::number(settings.now.time_since_epoch().count());
    settings.uid = QUuid::createUuidV5(QUuid(), seed).toString(QUuid::WithoutBraces).toStdString();
    auto outcome = applyObject(live ? &*live : nullptr, *object, m_schema, settings);
    if (!outcome || !outcome->object || !outcome->changed || request.dryRun)
        return outcome;

    const Location place = found ? *found : Location();
    auto written = found ? m_files.replace(place.path, place.object, outcome->object->value)
                         : m_files.add(*outcome->object);
    if (!written)
        return fail(std::move(written).error());
    ++m_lastVersion;
    reindex();
    if (const Location *const stored = find(outcome->object->key))
        outcome->object = at(*stored);
    return outcome;
}

Result<ApplyOutcome> RecordedStore::apply(const ApplyRequest &request, const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    const Result<WriteTurn> turn = WriteTurn::take(m_files.folder(), cancel);
    if (!turn)
        return fail(turn.error());
    for (int attempt = 1;; ++attempt) {
        if (auto status = refresh(cancel); !status)
            return fail(std::move(status).error());
        const uint64_t generation = m_files.generation();
        auto outcome = applyOnce(request);
        // A precondition that failed is an answer; a file that changed meanwhile is not.
        if (outcome || outcome.error().code != ErrorCode::Conflict || attempt == Attempts)
            return outcome;
        if (auto status = refresh(cancel); !status)
            return fail(std::move(status).error());
        if (m_files.generation() == generation)
            return outcome;
    }
}

Status RecordedStore::removeOnce(const DeleteRequest &request)
{
    const Location *const found = find(request.key);
    if (!found) {
        return fail(ErrorCode::NotFound,
                    ClusterText::tr("The cluster %1 has no %2")
                        .arg(QString::fromStdString(m_name), quoted(request.key)));
    }
    const Object live = at(*found);
    const auto differs = [&live](const std::string &wanted, std::string_view field) {
        return !wanted.empty() && live.value.stringAt({"metadata", field}) != wanted;
    };
    if (differs(request.uid, "uid") || differs(request.resourceVersion, "resourceVersion")) {
        return fail(ErrorCode::Conflict,
                    ClusterText::tr("%1 was changed, deleted or made anew since it was read")
                        .arg(quoted(live.key)),
                    live.origin);
    }
    if (request.dryRun)
        return {};
    // Every copy goes: one that was shadowed must not come to light. The last in a file goes
    // first, so that the places of the others stay true.
    std::vector<Location> places = m_index.at(live.key);
    for (const Location &place : places | std::views::reverse) {
        if (auto status = m_files.remove(place.path, place.object); !status) {
            reindex();
            return status;
        }
    }
    ++m_lastVersion;
    reindex();
    return {};
}

Status RecordedStore::remove(const DeleteRequest &request, const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    const Result<WriteTurn> turn = WriteTurn::take(m_files.folder(), cancel);
    if (!turn)
        return fail(turn.error());
    for (int attempt = 1;; ++attempt) {
        if (auto status = refresh(cancel); !status)
            return status;
        const uint64_t generation = m_files.generation();
        auto status = removeOnce(request);
        if (status || status.error().code != ErrorCode::Conflict || attempt == Attempts)
            return status;
        if (auto again = refresh(cancel); !again)
            return again;
        if (m_files.generation() == generation)
            return status;
    }
}

Result<bool> RecordedStore::moveOwnership(const OwnershipMove &move, const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    const Result<WriteTurn> turn = WriteTurn::take(m_files.folder(), cancel);
    if (!turn)
        return fail(turn.error());
    for (int attempt = 1;; ++attempt) {
        if (auto status = refresh(cancel); !status)
            return fail(std::move(status).error());
        const Location *const found = find(move.key);
        const auto moved = found ? movedOwnership(at(*found).value, move) : std::nullopt;
        if (!moved)
            return false;
        Value changed = at(*found).value;
        changed.set({"metadata", "managedFields"}, *moved);
        changed.set({"metadata", "resourceVersion"},
                    Value::string(std::to_string(m_lastVersion + 1)));
        const Location place = *found;
        const auto written = m_files.replace(place.path, place.object, changed);
        if (written) {
            ++m_lastVersion;
            reindex();
            return true;
        }
        if (written.error().code != ErrorCode::Conflict || attempt == Attempts)
            return fail(written.error());
    }
}

} // namespace driftgate
