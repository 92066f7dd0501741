# Tests against a real control plane. ctest starts one for all of them and ends it after the last.
# Where its program is missing (packaging/dev test builds it), they are reported as skipped, or fail
# where nothing may be skipped (needed.h).
set(plane_dir ${CMAKE_CURRENT_BINARY_DIR}/plane)

# A shell's PPID is ctest here, with which the control plane ends however ctest does.
add_test(NAME kubernetes/plane-up COMMAND sh -c
    "command -v driftgate-testplane || { echo 'driftgate-testplane is not on PATH'
         [ -z \"$DRIFTGATE_NEEDS_ALL\" ] && exit 77; exit 1; }
     exec driftgate-testplane up '${plane_dir}' --name shared --with-parent $PPID")
add_test(NAME kubernetes/plane-down COMMAND sh -c
    "command -v driftgate-testplane || exit 77; exec driftgate-testplane down '${plane_dir}'")
set_tests_properties(kubernetes/plane-up PROPERTIES FIXTURES_SETUP controlplane)
set_tests_properties(kubernetes/plane-down PROPERTIES FIXTURES_CLEANUP controlplane)
set_tests_properties(kubernetes/plane-up kubernetes/plane-down PROPERTIES
    SKIP_RETURN_CODE 77 TIMEOUT 300 LABELS controlplane)

# needs_control_plane(FOLDER TARGET…): for the Qt Test programs that driftgate_tests(FOLDER) made.
function(needs_control_plane folder)
    foreach(target IN LISTS ARGN)
        set_tests_properties(${folder}/${target} PROPERTIES
            FIXTURES_REQUIRED controlplane
            SKIP_REGULAR_EXPRESSION "SKIP +: [A-Za-z0-9_]+::initTestCase\\(\\)"
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;DRIFTGATE_PLANE=${plane_dir}"
            LABELS "${folder};controlplane"
            TIMEOUT 600)
    endforeach()
endfunction()

file(GLOB plane_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/kubernetes/tst_*.cpp)
foreach(source IN LISTS plane_tests)
    get_filename_component(name ${source} NAME_WE)
    needs_control_plane(kubernetes ${name})
endforeach()
