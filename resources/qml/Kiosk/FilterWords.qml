// The words of one filter as chips, each with how many hospitals it would leave.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: sheet

    required property HospitalsPage page

    color: Theme.paper

    Row {
        id: head
        width: parent.width
        height: Theme.control
        Label {
            width: parent.width - close.width
            anchors.verticalCenter: parent.verticalCenter
            text: ({ district: qsTr("In which district?"), level: qsTr("Of which level?"), kind: qsTr("Of which kind?") })[sheet.page.opened] ?? ""
            size: Theme.strong
            isStrong: true
            maximumLineCount: 1
        }
        IconButton {
            id: close
            objectName: "filter.close"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.control
            height: Theme.control
            text: qsTr("Close without choosing")
            iconName: "close"
            onClicked: sheet.page.close_filter()
        }
    }
    Flickable {
        id: view
        anchors { top: head.bottom; topMargin: 16; left: parent.left; right: parent.right; bottom: parent.bottom }
        contentHeight: words.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Flow {
            id: words
            width: parent.width
            spacing: 16
            Repeater {
                model: sheet.page.words
                Chip {
                    required property string word
                    required property string word_en
                    required property int hospitals
                    objectName: "word." + word
                    width: Math.min(implicitWidth, words.width)
                    text: Words.either(word, word_en)
                    note: hospitals
                    onClicked: sheet.page.choose_word(word)
                }
            }
        }
    }
    ScrollMark { view: view }
}
