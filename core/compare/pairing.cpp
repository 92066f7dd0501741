#include "compare/pairing.h"

#include "compare/kinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace driftgate
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(driftgate::Pairing)
};

QString shown(const ObjectKey &key)
{
    return QString::fromStdString(key.toString());
}

class Pairer
{
public:
    Pairer(const CompareInput &input, const Schema &schema)
        : m_input(input)
        , m_schema(schema)
    {
    }

    Pairing run()
    {
        expectAll();
        indexLive(m_input.live);
        if (m_input.target)
            takeDesired(*m_input.target, &ObjectTriple::target, Text::tr("the target"));
        if (m_input.base)
            takeDesired(*m_input.base, &ObjectTriple::base, Text::tr("the base"));
        nameUnknownScopes();
        Pairing out;
        for (auto &[key, one] : m_triples)
            out.triples.push_back(one);
        // None of these has a key that is among the others: it would have been used there.
        for (const auto &[key, live] : m_live) {
            const bool isInventoried = m_inventory.contains(key);
            if (!live.isUsed && (isInventoried || mayBeExtra(key)))
                out.triples.push_back(
                    {.key = key, .live = live.object, .isInventoried = isInventoried});
        }
        std::ranges::copy(m_nameless, std::back_inserter(out.triples));
        out.findings = std::move(m_findings);
        return out;
    }

private:
    struct Live {
        const Object *object = nullptr;
        bool isUsed = false; ///< by a desired object
    };

    ObjectTriple &triple(const ObjectKey &key)
    {
        ObjectTriple &out = m_triples[key];
        out.key = key;
        return out;
    }

    /// What nobody names lies there for its own reasons, but where all counts or a person may have
    /// put it.
    [[nodiscard]] bool mayBeExtra(const ObjectKey &key) const
    {
        return m_input.extra == ExtraPolicy::All || m_input.ownedNamespaces.contains(key.ns);
    }

    /// Takes in where an object of the application may lie.
    void expect(const ObjectKey &key)
    {
        m_names.insert(key.name);
        const std::string &ns = key.ns.empty() ? m_input.defaultNamespace : key.ns;
        m_anyNamespace = m_anyNamespace || ns.empty();
        m_namespaces.insert(ns);
    }

    void expectAll()
    {
        for (const ObjectKey &key : m_input.inventory) {
            expect(key);
            m_inventory.insert(canonicalKey(key));
        }
        for (const SharedObjects &objects :
             {SharedObjects(m_input.target), SharedObjects(m_input.base)}) {
            for (const Object &object : objects)
                expect(object.key);
        }
    }

    [[nodiscard]] bool isWithinReach(const ObjectKey &key) const
    {
        return m_anyNamespace || key.ns.empty() || m_namespaces.contains(key.ns);
    }

    void indexLive(const SharedObjects &objects)
    {
        for (const Object &object : objects) {
            // Most of what lies in a cluster may be others'.
            const bool isExtra = mayBeExtra(object.key);
            if (object.key.name.empty() || (!isExtra && !m_names.contains(object.key.name)))
                continue;
            ObjectKey key = canonicalKey(object.key);
            if (scopeOf(key) == Scope::Cluster)
                key.ns.clear();
            if (!isExtra && !isWithinReach(key))
                continue;
            const auto [at, isNew] = m_live.try_emplace(std::move(key), Live{&object});
            if (!isNew) {
                // One object served under two groups or versions: the canonical group's counts.
                const std::string_view uid = object.value.stringAt({"metadata", "uid"});
                const bool isTwin =
                    !uid.empty() && uid == at->second.object->value.stringAt({"metadata", "uid"});
                if (!isTwin)
                    duplicate(at->first, object, Text::tr("the live state"));
                if (!isTwin || object.key.group == at->first.group)
                    at->second.object = &object;
            }
        }
    }

    void duplicate(const ObjectKey &key, const Object &object, const QString &where)
    {
        Finding finding;
        finding.severity = Severity::Warning;
        finding.text = Text::tr("%1 is there more than once in %2; the last one counts.")
                           .arg(shown(key), where);
        finding.place = object.origin;
        m_findings.push_back(std::move(finding));
    }

    [[nodiscard]] Scope scopeOf(const ObjectKey &key) const
    {
        const Scope scope = m_schema.scope(key.group, key.kind);
        return scope == Scope::Unknown ? builtinScope(key.group, key.kind) : scope;
    }

    /// The key a desired object has in the cluster.
    ObjectKey placed(const ObjectKey &written, bool &unknown)
    {
        ObjectKey key = canonicalKey(written);
        const Scope scope = scopeOf(key);
        unknown = false;
        if (scope == Scope::Cluster) {
            key.ns.clear();
            return key;
        }
        const std::string ns = key.ns.empty() ? m_input.defaultNamespace : key.ns;
        if (scope == Scope::Namespaced) {
            key.ns = ns;
            return ns.empty() ? onlyLive(key) : key;
        }
        for (const std::string &tried : {ns, std::string()}) {
            key.ns = tried;
            if (m_live.contains(key) || m_triples.contains(key))
                return key;
        }
        key.ns = ns;
        if (ns.empty()) {
            const ObjectKey only = onlyLive(key);
            unknown = only == key;
            return only;
        }
        unknown = true;
        return key;
    }

    /// Nobody says the namespace: the live object, when only one has the name.
    [[nodiscard]] ObjectKey onlyLive(const ObjectKey &key)
    {
        if (key.name.empty() || m_live.contains(key))
            return key;
        if (m_liveByName.empty()) {
            for (const auto &[live, at] : m_live)
                m_liveByName[ObjectKey{live.group, live.kind, {}, live.name}].push_back(live);
        }
        const auto at = m_liveByName.find(ObjectKey{key.group, key.kind, {}, key.name});
        return at != m_liveByName.end() && at->second.size() == 1 ? at->second.front() : key;
    }

    void takeDesired(const std::vector<Object> &objects, const Object *ObjectTriple::*state,
                     const QString &where)
    {
        for (const Object &object : objects) {
            if (object.key.name.empty() || object.hasGeneratedName()) {
                // A generated name is the target's to tell; base's would only repeat it.
                if (state != &ObjectTriple::target)
                    continue;
                ObjectTriple one;
                one.key = placed(object.key, one.scopeUnknown);
                one.target = &object;
                m_nameless.push_back(std::move(one));
                continue;
            }
            bool unknown = false;
            const ObjectKey key = placed(object.key, unknown);
            ObjectTriple &one = triple(key);
            if (one.*state)
                duplicate(key, object, where);
            one.*state = &object;
            one.scopeUnknown = unknown;
            if (const auto at = m_live.find(key); at != m_live.end()) {
                one.live = at->second.object;
                one.scopeUnknown = false;
                at->second.isUsed = true;
            }
        }
    }

    void nameUnknownScopes()
    {
        for (auto &[key, one] : m_triples) {
            if (!one.scopeUnknown || one.live)
                continue;
            Finding finding;
            finding.severity = Severity::Note;
            finding.text = Text::tr("Whether %1 lies in a namespace is not known: no "
                                    "CustomResourceDefinition of its kind was found.")
                               .arg(shown(key));
            const Object *const object = one.target ? one.target : one.base;
            if (object)
                finding.place = object->origin;
            m_findings.push_back(std::move(finding));
        }
    }

    const CompareInput &m_input;
    const Schema &m_schema;
    std::unordered_set<ObjectKey> m_inventory;
    std::unordered_set<std::string_view> m_names;
    std::unordered_set<std::string_view> m_namespaces;
    bool m_anyNamespace = false; ///< of something it is not known where it lies
    std::unordered_map<ObjectKey, Live> m_live;
    std::map<ObjectKey, std::vector<ObjectKey>> m_liveByName; ///< made when first asked for
    std::map<ObjectKey, ObjectTriple> m_triples;
    std::vector<ObjectTriple> m_nameless;
    std::vector<Finding> m_findings;
};

} // namespace

Pairing pairObjects(const CompareInput &input, const Schema &schema)
{
    return Pairer(input, schema).run();
}

} // namespace driftgate
