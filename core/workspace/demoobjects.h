#pragma once

#include "base/clock.h"
#include "manifest/fieldpath.h"
#include "manifest/object.h"
#include "manifest/schema.h"

#include <map>
#include <string>
#include <vector>

namespace driftgate
{

/// The objects of one cluster of the demo while it is being made.
class DemoObjects
{
public:
    /// `clusterUid`: what kube-system gets as its UID, and the other objects' UIDs grow from.
    /// `defaults`: `defaults.yaml`.
    DemoObjects(std::string clusterUid, Value defaults);

    /// What a reconciler does: a server-side apply, then what the server adds.
    [[nodiscard]] Status apply(const Object &object, const std::string &manager, TimePoint at);
    /// What a person does with an editor: an update, which takes over the fields it changes.
    [[nodiscard]] Status update(const ObjectKey &key, const Value &value,
                                const std::string &manager, TimePoint at);
    [[nodiscard]] const Object *find(const ObjectKey &key) const;
    [[nodiscard]] Status remove(const ObjectKey &key);
    /// Objects by the file they are kept in, as `kubectl get -o yaml` would write them.
    [[nodiscard]] std::map<std::string, std::string> files() const;

private:
    [[nodiscard]] Value withDefaults(const Object &object) const;
    [[nodiscard]] std::string uidFor(const ObjectKey &key) const;

    std::string m_clusterUid;
    Value m_defaults;
    Schema m_schema;
    std::map<ObjectKey, Object> m_objects;
    int m_resourceVersion = 48'210'000;
};

/// `top` with the value at `path` replaced (Set) or an item added to the list there (Append).
/// The path's containers must be there. Errors: NotFound, naming the path.
enum class DemoEdit { Set, Append };
[[nodiscard]] Result<Value> edited(const Value &top, const FieldPath &path, DemoEdit edit,
                                   const Value &value);

} // namespace driftgate
