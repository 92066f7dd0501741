#include "cluster/apply.h"

#include "cluster/fieldset.h"
#include "cluster/structuredmerge.h"
#include "cluster/text.h"
#include "manifest/quantity.h"

#include <QByteArray>

#include <algorithm>

namespace driftgate
{

namespace
{

/// Written by the server alone; what an apply says of them is left out.
constexpr std::array ServerMetadata{"resourceVersion", "uid",
                                    "generation",      "creationTimestamp",
                                    "selfLink",        "deletionTimestamp",
                                    "managedFields",   "deletionGracePeriodSeconds"};

FieldSet::Path fields(std::initializer_list<std::string_view> names)
{
    FieldSet::Path out;
    for (const std::string_view name : names)
        out.push_back(FieldStep::field(name));
    return out;
}

/// Nobody owns what identifies an object. Source: apimachinery `stripmeta.go`.
FieldSet unowned()
{
    FieldSet out;
    for (const std::string_view name : {"apiVersion", "kind", "metadata"})
        out.insert(fields({name}));
    for (const std::string_view name :
         {"name", "namespace", "creationTimestamp", "selfLink", "uid", "clusterName", "generation",
          "managedFields", "resourceVersion"})
        out.insert(fields({"metadata", name}));
    return out;
}

void removeMetadata(Value &object, std::string_view key)
{
    const Value *const metadata = object.find("metadata");
    if (!metadata || !metadata->find(key))
        return;
    Value changed = *metadata;
    changed.remove(key);
    object.set("metadata", std::move(changed));
}

/// A mapping with one more key; the keys stay in order where they are in order.
Value insertedInOrder(const Value &mapping, std::string_view key, Value value)
{
    const auto old = mapping.entries();
    std::vector<Value::Entry> entries(old.begin(), old.end());
    const auto name = [](const Value::Entry &entry) { return entry.key.view(); };
    const bool sorted = std::ranges::is_sorted(entries, {}, name);
    entries.push_back({SharedText(key), std::move(value)});
    if (sorted)
        std::ranges::sort(entries, {}, name);
    return Value::mapping(std::move(entries), mapping.line());
}

void setMetadata(Value &object, std::string_view key, Value value)
{
    const Value *const metadata = object.find("metadata");
    if (metadata && metadata->find(key))
        object.set({"metadata", key}, std::move(value));
    else
        object.set("metadata",
                   insertedInOrder(metadata ? *metadata : Value(), key, std::move(value)));
}

/// `stringData` is a way to write `data`; a server never stores it.
void encodeStringData(Value &secret)
{
    const Value *const plain = secret.find("stringData");
    if (!plain)
        return;
    const Value given = *plain;
    secret.remove("stringData");
    for (const Value::Entry &entry : given.entries()) {
        const std::string_view text = entry.value.text();
        const QByteArray encoded =
            QByteArray(text.data(), static_cast<qsizetype>(text.size())).toBase64();
        secret.set(
            {"data", entry.key.view()},
            Value::string(std::string_view(encoded.data(), static_cast<size_t>(encoded.size()))));
    }
}

std::optional<Value> normalized(const Value &value, const Schema::Cursor &cursor);

/// An entry of a list with the keys that a server adds: `protocol: TCP`.
Value withDefaultKeys(Value entry, const Schema::Cursor &list)
{
    if (!entry.isMapping() || list.field().list != FieldSchema::List::Map)
        return entry;
    for (const std::string &key : list.field().keys) {
        const Value fallback = list.item().child(key).field().defaultValue;
        if (!fallback.isNull() && !entry.find(key))
            entry = insertedInOrder(entry, key, fallback);
    }
    return entry;
}

/// What a server's typed form does to a value: null goes where it means absent, quantities get
/// their one spelling, entries of lists all their keys.
std::optional<Value> normalized(const Value &value, const Schema::Cursor &cursor)
{
    const FieldSchema &schema = cursor.field();
    if (value.isNull()) {
        const bool meansAbsent = cursor.isBuiltin() || (schema.known && !schema.nullable);
        return meansAbsent ? std::nullopt : std::optional(value);
    }
    if (schema.quantity && cursor.isBuiltin() && value.isScalar()) {
        const auto quantity = Quantity::parse(value.text());
        return quantity ? Value::string(quantity->canonical(), value.line()) : value;
    }
    if (value.isMapping()) {
        std::vector<Value::Entry> out;
        out.reserve(value.size());
        for (const Value::Entry &entry : value.entries()) {
            if (auto kept = normalized(entry.value, cursor.child(entry.key.view())))
                out.push_back({entry.key, *std::move(kept)});
        }
        return Value::mapping(std::move(out), value.line());
    }
    if (value.isSequence()) {
        std::vector<Value> out;
        out.reserve(value.size());
        for (const Value &item : value.items())
            out.push_back(
                normalized(withDefaultKeys(item, cursor), cursor.item()).value_or(Value::null()));
        return Value::sequence(std::move(out), value.line());
    }
    return value;
}

bool sameWriter(const ManagedFields &a, const ManagedFields &b)
{
    // An applier keeps one entry whatever version it uses.
    return a.manager == b.manager && a.operation == b.operation && a.subresource == b.subresource &&
           (a.operation == "Apply" || a.apiVersion == b.apiVersion);
}

/// One server-side apply; the steps are those of structured-merge-diff's Updater.
class Applier
{
public:
    Applier(const Object *live, const Object &applied, const Schema &schema,
            const ApplySettings &settings)
        : m_live(live)
        , m_request(applied)
        , m_cursor(schema.root(applied))
        , m_settings(settings)
        , m_applied(applied.value)
        , m_before(live ? live->value : Value::mapping())
    {
        m_me.manager = settings.fieldManager.empty() ? "unknown" : settings.fieldManager;
        m_me.operation = "Apply";
        m_me.apiVersion = applied.apiVersion;
    }

    ApplyOutcome update()
    {
        m_me.operation = "Update";
        readOwners(false);
        m_after = m_request.value;
        for (const std::string_view field : ServerMetadata) {
            removeMetadata(m_after, field);
            const Value *const kept = m_before.find({"metadata", field});
            if (kept)
                setMetadata(m_after, field, *kept);
        }
        const FieldComparison change = compareFields(m_before, m_after, m_cursor);
        const FieldSet changed = own(change.modified.united(change.added)).without(unowned());
        for (ManagedFields &entry : m_owners)
            entry.fields = entry.fields.without(changed).without(change.removed);
        // Where nobody keeps book, an update does not begin to.
        // Source: apimachinery `managedfields/internal/skipnonapplied.go`.
        if (!changed.isEmpty() && !m_ownersBefore.empty()) {
            const FieldSet earlier = claim({});
            claim(earlier.united(changed));
        }
        std::erase_if(m_owners, [](const ManagedFields &entry) { return entry.fields.isEmpty(); });
        return outcome();
    }

    Result<ApplyOutcome> run()
    {
        if (auto status = prepare(); !status)
            return fail(std::move(status).error());
        readOwners(true);
        const FieldSet claimed = own(FieldSet::of(m_applied, m_cursor));
        const FieldSet earlier = claim(claimed);
        m_after = mergeFields(m_before, m_applied, m_cursor);
        if (!earlier.isEmpty())
            prune(earlier);
        if (auto conflicts = settleOwners(); !conflicts.empty()) {
            ApplyOutcome out;
            out.conflicts = std::move(conflicts);
            return out;
        }
        return outcome();
    }

private:
    [[nodiscard]] std::unexpected<Error> refuse(ErrorCode code, QString text,
                                                const char *field) const
    {
        return fail(code, std::move(text),
                    {m_request.origin.file, m_request.origin.line, 0, field});
    }

    Status prepare()
    {
        const Value *const owners = m_applied.find({"metadata", "managedFields"});
        if (owners && !owners->isNull()) {
            return refuse(
                ErrorCode::Invalid,
                ClusterText::tr("An object that is applied must not bring its own managedFields"),
                "/metadata/managedFields");
        }
        if (m_request.key.name.empty() || m_request.hasGeneratedName())
            return refuse(ErrorCode::Invalid,
                          ClusterText::tr("An object that is applied needs a name"),
                          "/metadata/name");
        for (const char *const field : {"resourceVersion", "uid"}) {
            const std::string_view wanted = m_applied.stringAt({"metadata", field});
            if (wanted.empty() || (m_live && wanted == m_before.stringAt({"metadata", field})))
                continue;
            return refuse(ErrorCode::Conflict,
                          ClusterText::tr("%1 was changed, deleted or made anew since it was read")
                              .arg(QString::fromStdString(m_request.key.toString())),
                          std::string_view(field) == "uid" ? "/metadata/uid"
                                                           : "/metadata/resourceVersion");
        }
        for (const std::string_view field : ServerMetadata)
            removeMetadata(m_applied, field);
        if (m_settings.statusApart)
            m_applied.remove("status");
        if (m_request.key.group.empty() && m_request.key.kind == "Secret")
            encodeStringData(m_applied);
        auto status = checkEntries(m_applied, m_cursor);
        if (!status) {
            Error error = std::move(status).error();
            error.place.file = m_request.origin.file;
            return fail(std::move(error));
        }
        return status;
    }

    /// Fields that an apply of the main object can own.
    [[nodiscard]] FieldSet own(const FieldSet &set) const
    {
        if (!m_settings.statusApart)
            return set;
        FieldSet status;
        status.insert(fields({"status"}));
        return set.withoutTrees(status);
    }

    void readOwners(bool keepBook)
    {
        for (ManagedFields &entry : readManagedFields(m_before)) {
            entry.fields = reconciled(entry.fields, m_cursor);
            m_owners.push_back(std::move(entry));
        }
        m_ownersBefore = m_owners;
        removeMetadata(m_before, "managedFields");
        if (!m_live || !m_owners.empty() || !keepBook)
            return;
        // Somebody wrote this before anybody kept book; what they wrote must not be lost.
        ManagedFields first;
        first.manager = "before-first-apply";
        first.operation = "Update";
        first.apiVersion = m_live->apiVersion;
        first.time = m_settings.now;
        first.fields =
            own(compareFields(Value::mapping(), m_before, m_cursor).added).without(unowned());
        if (!first.fields.isEmpty())
            m_owners.push_back(std::move(first));
    }

    /// Puts the claim in the place of the manager's earlier one, which it gives back.
    FieldSet claim(const FieldSet &claimed)
    {
        const auto mine = std::ranges::find_if(
            m_owners, [this](const ManagedFields &entry) { return sameWriter(entry, m_me); });
        if (mine == m_owners.end()) {
            m_owners.push_back(m_me);
            m_owners.back().fields = claimed;
            return {};
        }
        mine->apiVersion = m_me.apiVersion;
        return std::exchange(mine->fields, claimed);
    }

    /// Takes away what the manager claimed before and nobody claims now.
    void prune(const FieldSet &earlier)
    {
        const FieldSet last = earlier.withNamedParents(m_cursor);
        const FieldSet merged = FieldSet::of(m_after, m_cursor).withNamedParents(m_cursor);
        const auto rest = [this](const FieldSet &gone) {
            return removeFields(m_after, gone, m_cursor);
        };
        const auto fieldsOf = [this](const Value &value) {
            return FieldSet::of(value, m_cursor).withNamedParents(m_cursor);
        };
        FieldSet owned;
        for (const ManagedFields &entry : m_owners)
            owned = owned.united(entry.fields);
        owned = owned.withNamedParents(m_cursor);

        const FieldSet kept = fieldsOf(rest(last));
        const Value withOwned = rest(merged.without(kept.united(owned)));
        // What lies below a removed field, and was never this manager's, comes back.
        m_after = rest(merged.without(fieldsOf(withOwned)).intersected(last));
    }

    /// Finds conflicts; without any, takes the changed fields from those who owned them.
    std::vector<FieldConflict> settleOwners()
    {
        const FieldComparison change = compareFields(m_before, m_after, m_cursor);
        const FieldSet changed = own(change.modified.united(change.added));
        const FieldSet removed = own(change.removed);
        std::vector<FieldConflict> conflicts;
        for (ManagedFields &entry : m_owners) {
            if (sameWriter(entry, m_me))
                continue;
            const FieldSet taken = entry.fields.intersected(changed);
            taken.forEach([&](const FieldSet::Path &path) {
                conflicts.push_back({toString(path), entry.manager, entry.apiVersion, entry.time});
            });
            entry.fields = entry.fields.without(taken).without(removed);
        }
        if (!m_settings.force && !conflicts.empty())
            return conflicts;
        for (ManagedFields &entry : m_owners) {
            if (sameWriter(entry, m_me))
                entry.fields = entry.fields.without(unowned());
        }
        std::erase_if(m_owners, [](const ManagedFields &entry) { return entry.fields.isEmpty(); });
        return {};
    }

    [[nodiscard]] bool ownersChanged() const
    {
        return m_owners.size() != m_ownersBefore.size() ||
               !std::ranges::is_permutation(
                   m_owners, m_ownersBefore, [](const ManagedFields &a, const ManagedFields &b) {
                       return sameWriter(a, b) && a.apiVersion == b.apiVersion &&
                              a.fields == b.fields;
                   });
    }

    [[nodiscard]] bool specChanged() const
    {
        const auto content = [](Value value) {
            for (const std::string_view key : {"metadata", "status", "apiVersion", "kind"})
                value.remove(key);
            return value;
        };
        return !sameContent(content(m_before), content(m_after));
    }

    /// Which kinds count their generations. Custom resources do; of Kubernetes' own, those with
    /// a spec that a controller carries out.
    [[nodiscard]] bool countsGenerations() const
    {
        if (m_live)
            return m_live->value.find({"metadata", "generation"});
        if (!m_cursor.isBuiltin())
            return true;
        const ObjectKey &key = m_request.key;
        if (!m_after.find("spec"))
            return false;
        return !key.group.empty() || key.kind == "Pod" || key.kind == "ReplicationController";
    }

    ApplyOutcome outcome()
    {
        m_after = normalized(m_after, m_cursor).value_or(Value::mapping());
        ApplyOutcome out;
        out.created = !m_live;
        const bool contentChanged = !sameContent(m_before, m_after);
        out.changed = out.created || contentChanged || ownersChanged();
        if (!out.changed) {
            out.object = *m_live;
            return out;
        }
        if (out.created) {
            setMetadata(m_after, "creationTimestamp", Value::string(formatTime(m_settings.now)));
            setMetadata(m_after, "uid", Value::string(m_settings.uid));
            if (countsGenerations())
                setMetadata(m_after, "generation", Value::integer(1));
        } else if (countsGenerations() && specChanged()) {
            const auto before = m_before.find({"metadata", "generation"})->toInteger();
            setMetadata(m_after, "generation", Value::integer(before.value_or(0) + 1));
        }
        if (!m_settings.dryRun)
            setMetadata(m_after, "resourceVersion", Value::string(m_settings.resourceVersion));
        for (ManagedFields &entry : m_owners) {
            if (contentChanged && sameWriter(entry, m_me))
                entry.time = m_settings.now;
        }
        if (!m_owners.empty())
            setMetadata(m_after, "managedFields", writeManagedFields(m_owners));
        Object object;
        object.key = m_request.key;
        object.apiVersion = m_request.apiVersion;
        object.value = std::move(m_after);
        if (m_live)
            object.origin = m_live->origin;
        out.object = std::move(object);
        return out;
    }

    const Object *m_live;
    const Object &m_request;
    Schema::Cursor m_cursor;
    const ApplySettings &m_settings;
    ManagedFields m_me;
    Value m_applied;
    Value m_before; ///< live, without managedFields once they are read
    Value m_after;
    std::vector<ManagedFields> m_owners;
    std::vector<ManagedFields> m_ownersBefore;
};

} // namespace

Result<ApplyOutcome> applyObject(const Object *live, const Object &applied, const Schema &schema,
                                 const ApplySettings &settings)
{
    return Applier(live, applied, schema, settings).run();
}

ApplyOutcome updateObject(const Object &live, const Value &changed, const Schema &schema,
                          const ApplySettings &settings)
{
    Object request = live;
    request.value = changed;
    return Applier(&live, request, schema, settings).update();
}

} // namespace driftgate
